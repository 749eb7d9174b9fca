import type { MethodName, QueryName } from '../../../core/contract';

/**
 * The methods that only read. A copy in small of what the contract says, so
 * that pages need not carry the contract's schemas; the compiler keeps it whole.
 */
const queries: Readonly<Record<QueryName, true>> = {
  'attachment.list': true,
  'attachment.listReusable': true,
  'attachment.read': true,
  'audit.list': true,
  'audit.verify': true,
  'case.list': true,
  'case.listAuthorisations': true,
  'case.ofTicket': true,
  'case.progress': true,
  'case.read': true,
  'catalog.listDivisions': true,
  'catalog.read': true,
  'catalog.readItem': true,
  'centre.read': true,
  'centre.readSettings': true,
  'counter.list': true,
  'deputy.list': true,
  'document.listOfCase': true,
  'document.listToPrint': true,
  'document.read': true,
  'document.readPdf': true,
  'enquiry.list': true,
  'form.list': true,
  'form.read': true,
  'form.shares': true,
  'queue.board': true,
  'queue.desk': true,
  'queue.overview': true,
  'resident.codes': true,
  'resident.duplicates': true,
  'resident.find': true,
  'resident.listReveals': true,
  'resident.ofTicket': true,
  'resident.read': true,
  'resident.readRevealed': true,
  'review.listBad': true,
  'review.prompt': true,
  'score.read': true,
  'session.read': true,
  'staff.list': true,
  'standards.listSticks': true,
  'standards.listVersions': true,
  'standards.preview': true,
  'standards.read': true,
  'station.list': true,
  'sync.read': true,
  'template.check': true,
  'template.dryRun': true,
  'template.list': true,
  'template.read': true,
};

export function isQuery(name: MethodName): name is QueryName {
  return Object.hasOwn(queries, name);
}
