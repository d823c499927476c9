/** The end of a switch that handles every member: reaching it does not compile, and throws. */
export function exhaustive(value: never): never {
  throw new TypeError(`unhandled ${JSON.stringify(value)}`);
}
