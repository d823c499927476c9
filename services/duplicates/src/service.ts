import { defineService } from '@madang/backbone/service';
import { Meanings } from './comparison/meanings.ts';
import { caseStream, commands, pairStream, rulesStream } from './commands.ts';
import type { DuplicatesConfig } from './config.ts';
import { caseItems } from './projections/case-item.ts';
import { comparisonRulesTable } from './projections/comparison-rules.ts';
import { consultationClocks } from './projections/consultation-clock.ts';
import { caseMembers, cases } from './projections/coordination-case.ts';
import { pairs } from './projections/pair.ts';
import { projects } from './projections/project.ts';
import { queries } from './queries/answers.ts';
import {
  onCaseJoined,
  onCaseOpened,
  onItemConcluded,
  onPairEscalated,
  onPairScored,
  onProjectChanged,
  onProjectClosed,
  onProjectRegistered,
  onRecomparisonStepped,
  onSnapshotTaken,
  onVersionActivated,
} from './reactions.ts';

export { versionOf } from './comparison/engine.ts';

/** Finds what is alike, keeps the evidence, and carries a case to its end. */
export function duplicatesService({ embeddings }: DuplicatesConfig) {
  const meanings = embeddings === null ? null : new Meanings(embeddings);
  return defineService({
    name: 'duplicates',
    streams: [pairStream, caseStream, rulesStream],
    commands: commands(meanings),
    queries: queries(meanings),
    readModels: [
      projects,
      pairs,
      cases,
      caseMembers,
      caseItems,
      consultationClocks,
      comparisonRulesTable,
    ],
    reactions: [
      onProjectRegistered(meanings),
      onProjectChanged(meanings),
      onProjectClosed,
      onPairScored,
      onPairEscalated,
      onCaseOpened,
      onCaseJoined,
      onSnapshotTaken,
      onVersionActivated,
      onRecomparisonStepped(meanings),
      onItemConcluded,
    ],
    start: ({ log }) => {
      if (meanings !== null) {
        meanings.told = (why) => {
          log.warn({ why, model: meanings.model }, 'embedding service gives no answer');
        };
      }
      return Promise.resolve(new AsyncDisposableStack());
    },
  });
}

/** The service without an embedding service: also for tools that verify and rebuild. */
export const duplicates = duplicatesService({ embeddings: null });
