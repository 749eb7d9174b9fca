import type { Handler } from '../handler';

/** The folders of recordings that this hub found at its start. */
export const listVoices: Handler<'catalog.listVoices'> = async (_input, { surroundings }) =>
  surroundings.voices.map(({ sentence, clips, guide, ...rest }) => ({
    ...rest,
    sentence: [...sentence],
    clips: [...clips],
    guide: [...guide],
  }));
