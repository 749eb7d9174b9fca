import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Obstacle } from './desk-commands';

/** Why a key does nothing now, in a sentence. */
export function useExplainObstacle(): (obstacle: Obstacle) => string {
  const { t } = useTranslation('clerk');
  return useCallback(
    (obstacle) => {
      switch (obstacle.kind) {
        case 'moreCalls':
          return t('obstacle.moreCalls', { calls: obstacle.count });
        case 'tooSoon':
          return t('obstacle.tooSoon', { seconds: obstacle.seconds });
        default:
          return t(`obstacle.${obstacle.kind}`);
      }
    },
    [t],
  );
}
