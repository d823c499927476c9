import { causes, myWork, publicFacts, search, timeline } from '@madang/contracts';
import { publicQuery, query, router } from '../trpc.ts';

/** What is read across services: my work, history and causes, search, public facts. */
export const insightRouter = router({
  myWork: query(myWork),
  timeline: query(timeline),
  causes: query(causes),
  search: query(search),
  publicFacts: publicQuery(publicFacts),
});
