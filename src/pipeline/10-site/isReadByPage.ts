/** True for data files (named relative to the data folder) that the page itself reads; the others are for people and their tools, and stay out of copies. */
export const isReadByPage = (name: string): boolean =>
  /^(?:explorer\.json|columns\.bin|build\.json|(?:texts|details)\/\d+\.json)$/.test(name);
