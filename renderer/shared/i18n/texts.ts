import { attachments as attachmentsEn } from './en/attachments';
import { caseList as caseListEn } from './en/case-list';
import { clerk as clerkEn } from './en/clerk';
import { cases as casesEn } from './en/cases';
import { conduct as conductEn } from './en/conduct';
import { common as commonEn } from './en/common';
import { display as displayEn } from './en/display';
import { device as deviceEn } from './en/device';
import { district as districtEn } from './en/district';
import { form as formEn } from './en/form';
import { hall as hallEn } from './en/hall';
import { kiosk as kioskEn } from './en/kiosk';
import { manager as managerEn } from './en/manager';
import { printing as printingEn } from './en/printing';
import { rating as ratingEn } from './en/rating';
import { recovery as recoveryEn } from './en/recovery';
import { residents as residentsEn } from './en/residents';
import { staff as staffEn } from './en/staff';
import { standards as standardsEn } from './en/standards';
import { sync as syncEn } from './en/sync';
import { welcome as welcomeEn } from './en/welcome';
import { attachments } from './zh/attachments';
import { cases } from './zh/cases';
import { caseList } from './zh/case-list';
import { clerk } from './zh/clerk';
import { workshop as workshopEn } from './en/workshop';
import { common } from './zh/common';
import { conduct } from './zh/conduct';
import { display } from './zh/display';
import { device } from './zh/device';
import { district } from './zh/district';
import { form } from './zh/form';
import { hall } from './zh/hall';
import { kiosk } from './zh/kiosk';
import { manager } from './zh/manager';
import { printing } from './zh/printing';
import { rating } from './zh/rating';
import { recovery } from './zh/recovery';
import { residents } from './zh/residents';
import { staff } from './zh/staff';
import { standards } from './zh/standards';
import { sync } from './zh/sync';
import { welcome } from './zh/welcome';
import { workshop } from './zh/workshop';

export const languages = ['zh', 'en'] as const;

export type Language = (typeof languages)[number];

/** Chinese leads: its keys are the keys. */
export const texts = {
  zh: {
    attachments,
    cases,
    caseList,
    common,
    conduct,
    kiosk,
    hall,
    display,
    rating,
    clerk,
    manager,
    welcome,
    staff,
    standards,
    sync,
    district,
    form,
    recovery,
    residents,
    workshop,
    device,
    printing,
  },
  en: {
    attachments: attachmentsEn,
    cases: casesEn,
    caseList: caseListEn,
    common: commonEn,
    conduct: conductEn,
    kiosk: kioskEn,
    hall: hallEn,
    display: displayEn,
    rating: ratingEn,
    clerk: clerkEn,
    manager: managerEn,
    welcome: welcomeEn,
    staff: staffEn,
    standards: standardsEn,
    sync: syncEn,
    district: districtEn,
    form: formEn,
    recovery: recoveryEn,
    residents: residentsEn,
    workshop: workshopEn,
    device: deviceEn,
    printing: printingEn,
  },
} as const;
