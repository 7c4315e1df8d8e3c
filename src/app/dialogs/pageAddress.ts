/** Address of this page without its state. */
export const pageAddress = (): string => location.href.split('#')[0]!;
