import {
  allInputs,
  allRules,
  type Core,
  type CoreExpression,
  children,
  type Input,
  qualifiedName,
  type ValueType,
  type Variant,
} from '@tiaoli/ir';

/** A core as a short text: declarations, and each rule as nested brackets. */
export function outline(core: Core): string {
  const lines = [
    ...(core.variant === undefined
      ? []
      : [`variant ${core.variant.name} (${core.variant.title.en})`]),
    ...core.enumerations.map(
      ({ name, ordered, values }) =>
        `enumeration ${name}${ordered ? ' ordered' : ''}: ${values.map((value) => value.name).join(' ')}`,
    ),
    ...core.entities.map(({ name, key }) => `entity ${name} by ${key}`),
    ...allInputs(core).map(({ declared, entity }) => inputText(declared, entity?.name)),
    ...core.parameters.flatMap(({ name, type, unit, variant, values }) => [
      words('parameter', name, typeText(type), unitText(unit), variantText(variant)),
      ...values.map(
        ({ from, until, value, text }) =>
          `  ${from ?? ''}..${until ?? ''} ${value.value} (${text})`,
      ),
    ]),
    ...allRules(core).flatMap(
      ({ declared: { name, type, unit, internal, variant, body }, entity }) => [
        words(
          'rule',
          qualifiedName(entity?.name, name),
          typeText(type),
          unitText(unit),
          internal && 'internal',
          variantText(variant),
        ),
        ...tree(body, 1),
      ],
    ),
  ];
  return lines.join('\n');
}

function inputText(
  { name, type, unit, min, max, integer, decimals, percent }: Input,
  entity: string | undefined,
): string {
  return words(
    'input',
    qualifiedName(entity, name),
    typeText(type),
    unitText(unit),
    integer && 'integer',
    percent && 'percent',
  )
    .concat(decimals === undefined ? '' : ` decimals ${decimals}`)
    .concat(min === undefined && max === undefined ? '' : ` ${min ?? ''}..${max ?? ''}`);
}

function variantText(variant: Variant | undefined): string {
  return variant === undefined ? '' : `of ${variant.name}`;
}

function words(...parts: readonly (string | false)[]): string {
  return parts.filter((part) => part !== '' && part !== false).join(' ');
}

function unitText(unit: Core['inputs'][number]['unit']): string {
  return unit === undefined ? '' : `[${unit.text} ×${unit.factor}]`;
}

function typeText(type: ValueType): string {
  switch (type.kind) {
    case 'enumeration':
      return `<${type.enumeration}>`;
    case 'list':
      return `list of ${typeText(type.of)}`;
    case 'element':
      return type.entity;
    case 'record':
      return `{${type.fields
        .map(({ name, type: of, unit }) => words(name, typeText(of), unitText(unit)))
        .join(', ')}}`;
    case 'score':
      return type.enumeration === undefined ? 'score' : `score <${type.enumeration}>`;
    default:
      return type.kind;
  }
}

function tree(node: CoreExpression, depth: number): readonly string[] {
  const head = `${'  '.repeat(depth)}${headOf(node)}`;
  return [head, ...children(node).flatMap((child) => tree(child, depth + 1))];
}

/** What a node says itself, without what is under it. */
function headOf(node: CoreExpression): string {
  switch (node.kind) {
    case 'constant':
      return `${node.value.value} (${node.text})`;
    case 'input':
    case 'parameter':
    case 'rule':
    case 'field':
      return `${node.kind} ${node.name}`;
    case 'elementInput':
    case 'elementRule':
      return `${node.kind} ${node.entity}.${node.name}`;
    case 'aggregate':
      return node.function;
    case 'compare':
    case 'arithmetic':
      return node.operator;
    case 'match':
      return `match (${node.text})`;
    case 'call':
      return node.function;
    case 'round':
      return `round ${node.mode} ${node.step} (${node.text})`;
    case 'table':
      return `table ${node.hitPolicy} ${node.columns.map(({ text }) => text).join(' | ')} → ${node.rows
        .map(({ cells, isOtherwise }) =>
          isOtherwise ? 'otherwise' : cells.map((cell) => cell.text).join(' | '),
        )
        .join(' ; ')}`;
    case 'tiers':
    case 'slabs':
      return `${node.kind} ${node.brackets
        .map(({ text, upperInclusive }) => `${text}${upperInclusive ? ' ]' : ' )'}`)
        .join(' ; ')}`;
    case 'score':
      return `score ${node.groups
        .map(({ name, criteria }) => `${name}(${criteria.map((each) => each.name).join(' ')})`)
        .join(' ')} grades ${node.grades.map(({ grade, text }) => `${grade} ${text}`).join(' ; ')}`;
    default:
      return node.kind;
  }
}
