import { readDay } from './centre-day';
import { listCentres } from './centre-list';
import { addCentreEntry, listEnrolment, makeCode, revokeCentreKey } from './enrolment-handlers';
import { acknowledgeException, listExceptions } from './exception-handlers';
import { makeExport } from './export-handlers';
import type { ConsoleHandlers } from './handler';
import { compare, propose, readPublishing, sign, withdraw } from './publishing-handlers';
import { changePassword, readSession, signIn, signOut } from './session-handlers';
import { takeFile } from './stick-handlers';
import { listTickets } from './ticket-list';
import { addUser, deactivateUser, listAudit, listUsers, resetPassword, setRoles } from './user-handlers';

/** Every method of the console's contract with what does it. */
export const consoleHandlers: ConsoleHandlers = {
  'session.read': readSession,
  'session.signIn': signIn,
  'session.signOut': signOut,
  'session.changePassword': changePassword,
  'user.list': listUsers,
  'user.add': addUser,
  'user.setRoles': setRoles,
  'user.deactivate': deactivateUser,
  'user.resetPassword': resetPassword,
  'audit.list': listAudit,
  'centre.list': listCentres,
  'centre.readDay': readDay,
  'centre.listTickets': listTickets,
  'export.make': makeExport,
  'exception.list': listExceptions,
  'exception.acknowledge': acknowledgeException,
  'enrolment.list': listEnrolment,
  'enrolment.addCentre': addCentreEntry,
  'enrolment.makeCode': makeCode,
  'enrolment.revokeKey': revokeCentreKey,
  'stick.takeFile': takeFile,
  'publishing.read': readPublishing,
  'publishing.propose': propose,
  'publishing.compare': compare,
  'publishing.sign': sign,
  'publishing.withdraw': withdraw,
};
