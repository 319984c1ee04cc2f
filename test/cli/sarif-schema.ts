// The parts of the schema of SARIF 2.1.0 that reports of ours use, with what it requires and allows
// there (https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json).

const text = { type: 'string' };
const message = closed({ text, markdown: text }, 'text');
const line = { type: 'integer', minimum: 1 };
const region = closed({ startLine: line, startColumn: line, endLine: line, endColumn: line });
const file = closed({ uri: { type: 'string', pattern: '^[^\\s\\\\:]*$' } });
const physicalLocation = closed({ artifactLocation: file, region }, 'artifactLocation');
const location = closed({ physicalLocation, message });
const level = { enum: ['none', 'note', 'warning', 'error'] };

const rule = closed(
  {
    id: text,
    shortDescription: message,
    fullDescription: message,
    help: message,
    defaultConfiguration: closed({ level }),
  },
  'id',
);

const suppression = closed(
  {
    kind: { enum: ['inSource', 'external'] },
    status: { enum: ['accepted', 'underReview', 'rejected'] },
    justification: text,
  },
  'kind',
);

const replacement = closed(
  { deletedRegion: region, insertedContent: closed({ text }) },
  'deletedRegion',
);
const change = closed(
  { artifactLocation: file, replacements: list(replacement, 1) },
  'artifactLocation',
  'replacements',
);

const result = {
  ...closed(
    {
      ruleId: text,
      ruleIndex: { type: 'integer', minimum: -1 },
      kind: { enum: ['notApplicable', 'pass', 'fail', 'review', 'open', 'informational'] },
      level,
      message,
      locations: list(location),
      relatedLocations: list(location),
      suppressions: list(suppression),
      fixes: list(
        closed({ description: message, artifactChanges: list(change, 1) }, 'artifactChanges'),
      ),
      properties: { type: 'object' },
    },
    'message',
  ),
  // A level other than none is for what fails.
  if: { properties: { kind: { not: { const: 'fail' } } }, required: ['kind'] },
  then: { properties: { level: { const: 'none' } } },
};

const driver = closed(
  {
    name: text,
    version: text,
    language: { type: 'string', pattern: '^[a-zA-Z]{2}(-[a-zA-Z]{2})?$' },
    rules: list(rule),
  },
  'name',
);

const run = closed(
  {
    tool: closed({ driver }, 'driver'),
    automationDetails: closed({ id: text }),
    columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
    invocations: list(
      closed(
        { executionSuccessful: { type: 'boolean' }, exitCode: { type: 'integer' } },
        'executionSuccessful',
      ),
    ),
    results: list(result),
  },
  'tool',
);

export const sarifSchema = closed(
  { $schema: text, version: { const: '2.1.0' }, runs: list(run) },
  'version',
  'runs',
);

/** As SARIF does, an object has no other properties. */
function closed(properties: Readonly<Record<string, object>>, ...required: readonly string[]) {
  return { type: 'object', properties, required, additionalProperties: false };
}

function list(items: object, minItems = 0) {
  return { type: 'array', items, minItems };
}
