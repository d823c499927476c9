import type { NatsConnection } from '@nats-io/nats-core';

export type ImportCounts = {
  /** Projects new in this run, also those closed in it. */
  readonly imported: number;
  readonly changed: number;
  /** Projects that were open before the run and are closed by it. */
  readonly closed: number;
  readonly unchanged: number;
  /** Rows. */
  readonly rejected: number;
};

export type ImportRun = {
  readonly nc: NatsConnection;
  readonly progress: (done: number, total: number) => void;
  /** Where the file of rejected rows is written; the working folder when absent. */
  readonly folder?: string;
};
