import { create } from 'zustand';

/** The case whose facts were put into the form of a policy. */
export interface OpenCase {
  readonly policy: string;
  readonly file: string;
  readonly index: number;
}

export interface OpenCases {
  readonly open: OpenCase | undefined;
  readonly put: (open: OpenCase | undefined) => void;
}

export const useOpenCase = create<OpenCases>()((set) => ({
  open: undefined,
  put: (open) => set({ open }),
}));
