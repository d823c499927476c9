import {
  Actor,
  consultationAnswered,
  consultationRequested,
  projectChanged,
  projectClosed,
  projectRegistered,
} from '@madang/contracts';
import { toldService } from '@madang/testing';
import { z } from 'zod';

const OfProject = z.looseObject({ projectId: z.string() });

export const { service: plans, record } = toldService({
  name: 'plans',
  noun: 'project',
  events: [
    projectRegistered,
    projectChanged,
    projectClosed,
    consultationRequested,
    consultationAnswered,
  ],
  id: (data) => OfProject.parse(data).projectId,
});

export const coordinator = Actor.parse({
  post: 'coordinator-mois',
  institution: 'mois',
  role: 'coordinator',
});
