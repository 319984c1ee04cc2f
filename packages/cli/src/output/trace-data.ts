import { type ClauseTrace, clauseStatuses, modalities, type Traceability } from '@tiaoli/sources';

/** The traceability as plain JSON, both ways; statuses and modalities by their English word. */
export function traceData({ registers, places }: Traceability) {
  return {
    registers: registers.map(({ register, clauses, counts }) => ({
      file: register.source.name,
      register: register.id.text,
      title: register.title,
      counts,
      clauses: clauses.map(clauseData),
    })),
    places: places.map(({ place, register, clauses }) => ({
      ...place,
      register,
      clauses: clauses.map(({ id }) => id.text),
    })),
  };
}

function clauseData({ clause, status, citedBy }: ClauseTrace) {
  const { id, title, at, text, modality, reason, open, defects, announced, listed } = clause;
  return {
    id: id.text,
    title,
    at: at.map((location) => location.text),
    text,
    ...(modality === undefined ? {} : { modality: modalities[modality].en }),
    status: status === 'unexplained' ? status : clauseStatuses[status].en,
    ...(reason === undefined ? {} : { reason }),
    open,
    defects: defects.map((defect) => defect.text),
    ...(announced === undefined ? {} : { announced: announced.count, listed }),
    citedBy,
  };
}
