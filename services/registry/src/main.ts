import { runService } from '@madang/backbone/service';

import { worldConfig } from './config.ts';
import { registryService } from './service.ts';

await runService(registryService(worldConfig()));
