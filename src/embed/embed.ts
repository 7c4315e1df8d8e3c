import { DateLineElement } from './dateLineElement.ts';

/** The script that pages include: it defines `<date-line>` once, however often it is loaded. */
if (customElements.get('date-line') === undefined) customElements.define('date-line', DateLineElement);

export { DateLineElement };
