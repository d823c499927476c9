import type { Rule } from 'eslint';

const words = new Map([
  ['Date', 'time arrives in the command as `now`'],
  ['Temporal', 'time arrives in the command as `now`; calendars live in packages/law'],
  ['crypto', 'identifiers and hashes are made outside and passed in'],
  ['console', 'a decision says what it has to say in its value'],
  ['process', 'a decision knows nothing of the process it runs in'],
  ['performance', 'time arrives in the command as `now`'],
  ['fetch', 'a decision asks nobody'],
  ['setTimeout', 'deadlines are rows, not timers'],
  ['setInterval', 'deadlines are rows, not timers'],
]);

/** A decision is a pure function: no clock, no chance, no outside. */
export const domainIsPure: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { impure: '`{{name}}` in a domain folder: {{reason}}.' },
  },
  create: (context) => ({
    Program: (program) => {
      const globals = context.sourceCode.getScope(program);
      for (const { identifier, resolved } of globals.through.concat(
        globals.variables.flatMap((variable) => variable.references),
      )) {
        if (resolved !== null && resolved.defs.length > 0) continue;
        const reason = words.get(identifier.name);
        if (reason === undefined) continue;
        context.report({
          node: identifier,
          messageId: 'impure',
          data: { name: identifier.name, reason },
        });
      }
    },
    MemberExpression: (node) => {
      if (node.object.type !== 'Identifier' || node.object.name !== 'Math') return;
      if (node.property.type !== 'Identifier' || node.property.name !== 'random') return;
      context.report({
        node,
        messageId: 'impure',
        data: { name: 'Math.random', reason: 'chance is drawn outside and passed in' },
      });
    },
  }),
};
