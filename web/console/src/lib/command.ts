import type { CommonReason, Outcome } from '@madang/contracts';
import { failureSentence } from './failure.ts';
import { currentLanguage } from './language.ts';
import { rememberPosition } from './positions.ts';
import { refusalSentence } from './refusal.ts';
import { refreshWith } from './refreshed.ts';
import { queryClient } from './trpc.ts';
import { toast } from './toast.ts';

type Envelope<I> = { commandId: string; input: I };

/** What {@link sendCommand} needs of `trpc.<area>.<command>`. */
export type CommandProcedure<I, R extends string> = {
  readonly mutationOptions: () => {
    readonly mutationKey: readonly unknown[];
    readonly mutationFn?: (
      envelope: Envelope<I>,
      context: { client: typeof queryClient; meta: undefined },
    ) => Promise<Outcome<R>>;
  };
};

/**
 * Ids of commands whose answer never arrived. Pressing the button again sends the same id, so an act
 * that did happen is answered once more and not done twice.
 */
const unanswered = new Map<string, string>();

/**
 * Sends one command. True when it was accepted; a refusal and a failure of the way there are shown by
 * their sentences, and the caller only has to stay where it is.
 */
export async function sendCommand<I, R extends string>(
  procedure: CommandProcedure<I, R>,
  input: I,
  say: {
    /** A sentence for each refusal the command knows beside the common ones. */
    readonly reasons: Readonly<Record<Exclude<R, CommonReason>, string>>;
    /** Said when it was accepted. */
    readonly done?: string | undefined;
  },
): Promise<boolean> {
  const { mutationKey, mutationFn } = procedure.mutationOptions();
  const key = JSON.stringify([mutationKey, input]);
  const commandId = unanswered.get(key) ?? crypto.randomUUID();
  unanswered.set(key, commandId);

  const outcome = await mutationFn?.(
    { commandId, input },
    { client: queryClient, meta: undefined },
  ).catch((error: unknown) => {
    toast({ tone: 'error', text: failureSentence(error, currentLanguage()) });
    return undefined;
  });
  if (outcome === undefined) return false;
  unanswered.delete(key);
  if (!outcome.ok) {
    toast({
      tone: 'error',
      text: refusalSentence(outcome.reason, say.reasons, currentLanguage()),
    });
    return false;
  }
  rememberPosition(outcome.service, outcome.number);
  if (say.done !== undefined) toast({ tone: 'success', text: say.done });
  refreshWith(queryClient.invalidateQueries());
  return true;
}
