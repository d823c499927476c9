import { defineService } from '@madang/backbone/service';
import { caseStream, commands, pairStream, rulesStream } from './commands.ts';
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
  onProjectRegistered,
  onRecomparisonStepped,
  onSnapshotTaken,
  onVersionActivated,
} from './reactions.ts';

export { versionOf } from './comparison/engine.ts';

/** Finds what is alike, keeps the evidence, and carries a case to its end. */
export const duplicates = defineService({
  name: 'duplicates',
  streams: [pairStream, caseStream, rulesStream],
  commands,
  queries,
  readModels: [projects, pairs, cases, caseMembers, consultationClocks, comparisonRulesTable],
  reactions: [
    onProjectRegistered,
    onProjectChanged,
    onPairScored,
    onPairEscalated,
    onCaseOpened,
    onCaseJoined,
    onSnapshotTaken,
    onVersionActivated,
    onRecomparisonStepped,
    onItemConcluded,
  ],
});
