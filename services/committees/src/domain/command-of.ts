import type { Actor, Instant } from '@madang/contracts';
import type { z } from 'zod';

/** A command as its decide function sees it: what was asked, by whom, when, and what is known. */
export type CommandOf<C extends { readonly input: z.ZodType }, F = unknown> = z.output<
  C['input']
> & { readonly actor: Actor; readonly now: Instant; readonly facts: F };
