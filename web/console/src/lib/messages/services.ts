import type { ServiceName } from '@madang/contracts';

/** What each service is called where people meet it. */
export const servicesKo: Record<ServiceName, string> = {
  registry: '기관·시각',
  plans: '계획·사전협의',
  duplicates: '중복 조정',
  committees: '협의회·위원회',
  saeol: '새올 연계',
  insight: '업무·검색·이력',
};
export const servicesEn: Record<ServiceName, string> = {
  registry: 'registry',
  plans: 'plans and consultation',
  duplicates: 'duplicate cases',
  committees: 'council and committees',
  saeol: 'Saeol checks',
  insight: 'work, search, history',
};
