import { join, resolve } from 'node:path';

const repository = resolve(import.meta.dirname, '../../..');

/** The folder of reference data, outside the repository; absent on most machines. */
export const sharedFolder = process.env['MADANG_SHARED'] ?? join(repository, '..', 'shared');
