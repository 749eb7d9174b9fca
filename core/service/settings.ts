import type { OutputOf } from '../contract/index';
import type { StandardBundle } from '../domain/standards/bundle';
import { defaultQueueSettings, type QueueSettingName, type QueueSettings } from '../domain/queue/queue-settings';
import { allowedLocally } from '../domain/standards/local-settings';
import type { ReadTx } from './ports';

export type Settings = OutputOf<'centre.readSettings'>;

/** The bundle's values, changed where the centre changed them and the bundle leaves it to them. */
export async function readSettings(tx: ReadTx, bundle: StandardBundle): Promise<Settings> {
  const centre = await tx.centre.get();
  const { settings } = bundle;
  return {
    priorityRatio: settings.priorityRatio.value,
    missedMinimumCalls: settings.missedMinimumCalls.value,
    missedMinimumSeconds: settings.missedMinimumSeconds.value,
    ratingSeconds: settings.ratingSeconds.value,
    reviewWindowMinutes: settings.reviewWindowMinutes.value,
    reviewCorrectionSeconds: settings.reviewCorrectionSeconds.value,
    badReviewContactWorkdays: settings.badReviewContactWorkdays.value,
    badReviewMendWorkdays: settings.badReviewMendWorkdays.value,
    idleLockMinutes: settings.idleLockMinutes.value,
    // A bundle of before these settings leaves them to the defaults that the shipped one states.
    materialReuseDays: settings.materialReuseDays?.value ?? 180,
    enquiryWorkdays: settings.enquiryWorkdays?.value ?? 3,
    enforceOpeningHours: true,
    attachmentMegabytes: 10,
    // Nobody states these for all centres: defaults of the product, the centre's own to change.
    revealsAnHour: 30,
    caseAmberWorkdays: 3,
    tideThreshold: settings.tideThreshold.value,
    ...queueSettings(bundle),
    // A page or two is daily work; more than that is a copy of the centre's books.
    massExportRows: 200,
    mostExportRows: 5000,
    // As many slips as an honest hand makes; at 49 bits a code, guessing leads nowhere at this pace.
    progressTries: 5,
    progressPauseMinutes: 3,
    hallNotice: '',
    hallNoticeEnglish: '',
    displayStaffName: true,
    ...allowedLocally(bundle, centre.settings),
  };
}

function queueSettings({ settings }: StandardBundle): QueueSettings {
  const names = Object.keys(defaultQueueSettings) as QueueSettingName[];
  return Object.fromEntries(
    names.map((name) => [name, settings[name]?.value ?? defaultQueueSettings[name]]),
  ) as QueueSettings;
}
