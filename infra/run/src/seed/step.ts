/** One command of the demonstration world's past: sent by a post when the world's clock stands there. */
export type SeedStep = {
  readonly at: string;
  readonly as: string;
  /** The post whose power the sender uses while it acts for it (대결). */
  readonly actingFor?: string;
  readonly command: string;
  readonly input: object;
  /** The command is about the case of this project; its number is looked up when it is sent. */
  readonly caseOf?: string;
};
