import { defineService } from '@madang/backbone/service';

import { commands } from './commands.ts';
import { moveClock } from './move-clock.ts';
import { clockAdvance } from './projections/clock-advance.ts';
import { deadlineStatus } from './projections/deadline-status.ts';
import { systemStatus } from './projections/system-status.ts';
import { answerCurrentTime } from './queries/current-time.ts';
import {
  answerFindInstitution,
  answerListInstitutions,
  answerListPosts,
} from './queries/institutions.ts';
import { answerListDeadlines } from './queries/list-deadlines.ts';
import { answerListSubstitutions, answerPostsActedFor } from './queries/list-substitutions.ts';
import { answerListSystems } from './queries/list-systems.ts';
import { answerListHolidays, answerListRules, answerListSources } from './queries/rules.ts';
import { clockStream, substitutionStream, systemStream } from './streams.ts';

/**
 * The register. `movable` is true in the demonstration world only: there its clock may be moved and
 * its posts are listed for sign-in.
 */
export function registryService(world: { readonly movable: boolean }) {
  return defineService({
    name: 'registry',
    streams: [clockStream, substitutionStream, systemStream],
    commands: commands(world),
    reactions: [],
    readModels: [clockAdvance, systemStatus, deadlineStatus],
    queries: [
      answerCurrentTime(world),
      answerListDeadlines,
      answerListInstitutions,
      answerFindInstitution,
      answerListPosts(world),
      answerListRules,
      answerListSources,
      answerListHolidays,
      answerListSubstitutions,
      answerPostsActedFor,
      answerListSystems,
    ],
    onAppend: moveClock,
  });
}

/** The register of the demonstration world. */
export const registry = registryService({ movable: true });
