import {
  advanceClock,
  currentTime,
  endSubstitution,
  findInstitution,
  listDeadlines,
  listHolidays,
  listInstitutions,
  listPosts,
  listRules,
  listSources,
  listSubstitutions,
  listSystems,
  recordSubstitution,
  recordSystem,
} from '@madang/contracts';
import { command, publicQuery, query, router } from '../trpc.ts';

/** Institutions over time, rules, substitutions, systems and the clock. */
export const registryRouter = router({
  advanceClock: command(advanceClock),
  recordSubstitution: command(recordSubstitution),
  endSubstitution: command(endSubstitution),
  recordSystem: command(recordSystem),
  currentTime: publicQuery(currentTime),
  listInstitutions: publicQuery(listInstitutions),
  findInstitution: publicQuery(findInstitution),
  listPosts: publicQuery(listPosts),
  listRules: publicQuery(listRules),
  listSources: publicQuery(listSources),
  listHolidays: publicQuery(listHolidays),
  listDeadlines: query(listDeadlines),
  listSubstitutions: query(listSubstitutions),
  listSystems: query(listSystems),
});
