import { z } from 'zod';
import { contract } from '../../core/contract/index';
import type { Entry } from '../../core/contract/method';
import { refusalTexts } from '../../core/contract/refusals';

const schemaOf = (type: z.ZodType, io: 'input' | 'output') => z.toJSONSchema(type, { io, unrepresentable: 'any' });

const errorSchema = {
  type: 'object',
  required: ['code', 'message'],
  properties: { code: { type: 'string' }, message: { type: 'string' }, details: {}, incident: { type: 'string' } },
};

/** The OpenAPI 3.1 description of `POST /api/<method>`, made from the contract. */
export function describeApi(version: string): unknown {
  return {
    openapi: '3.1.0',
    info: { title: 'Yimen hub', version },
    security: [{ station: [] }],
    components: { securitySchemes: { station: { type: 'http', scheme: 'bearer' } } },
    paths: Object.fromEntries(
      Object.entries(contract).map(([name, entry]) => [`/api/${name}`, { post: describe(name, entry) }]),
    ),
  };
}

function describe(name: string, entry: Entry): unknown {
  const refusals = entry.refusals.map((code) => `- \`${code}\`: ${refusalTexts[code].zh} ${refusalTexts[code].en}`);
  return {
    operationId: name,
    description: [`${entry.kind} · roles: ${entry.roles.join(', ')}`, ...refusals].join('\n'),
    requestBody: { required: true, content: { 'application/json': { schema: schemaOf(entry.input, 'input') } } },
    responses: {
      '200': {
        description: 'Done',
        content: {
          'application/json': {
            schema: { type: 'object', required: ['value'], properties: { value: schemaOf(entry.output, 'output') } },
          },
        },
      },
      '4XX': { description: 'Refused', content: { 'application/json': { schema: errorSchema } } },
      '500': {
        description: 'Fault; the incident id is in the log',
        content: { 'application/json': { schema: errorSchema } },
      },
    },
  };
}
