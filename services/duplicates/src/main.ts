import { runService } from '@madang/backbone/service';
import { duplicates } from './service.ts';

await runService(duplicates);
