import {
  answerConsultation,
  askSpecialistOpinion,
  citableOutcomes,
  closeProject,
  consultationVocabulary,
  findConsultation,
  findProject,
  giveOpinion,
  listConsultations,
  listProjects,
  registerSystemProject,
  requestConsultation,
} from '@madang/contracts';
import { command, query, router } from '../trpc.ts';

/** Projects and running systems, and the prior consultation of each. */
export const projectsRouter = router({
  registerSystemProject: command(registerSystemProject),
  closeProject: command(closeProject),
  requestConsultation: command(requestConsultation),
  askSpecialistOpinion: command(askSpecialistOpinion),
  giveOpinion: command(giveOpinion),
  answerConsultation: command(answerConsultation),
  findProject: query(findProject),
  listProjects: query(listProjects),
  findConsultation: query(findConsultation),
  listConsultations: query(listConsultations),
  consultationVocabulary: query(consultationVocabulary),
  citableOutcomes: query(citableOutcomes),
});
