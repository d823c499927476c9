import { type Actor, institutionCode, postId } from '@madang/contracts';

/** In whose name the operator's commands ask and act. */
export const administrator: Actor = {
  post: postId('administrator-mois'),
  institution: institutionCode('mois'),
  role: 'administrator',
};
