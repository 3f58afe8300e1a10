/**
 * A Chinese official document in plain words, laid out by GB/T 9704: what it says, never how it
 * looks. Texts may hold line breaks; signs that a file cannot hold are left out.
 */
export interface OfficialDocument {
  /** As file managers show it; also the heading, which may be broken into lines there. */
  readonly title: string;
  /** Body that issues it: property of the file and, unless `signature` differs, who signs. */
  readonly issuer: string;
  readonly head?: Head;
  /** 〔2020〕第3号 with its name before it: under the red head, or under the title without one. */
  readonly number?: string;
  /** 主送机关; the colon is set by the layout. */
  readonly recipients?: string;
  readonly blocks: readonly Block[];
  /** Named in the text as 附件 and set on pages of their own after it. */
  readonly annexes?: readonly Annex[];
  /** Named as 附件 after the others but handed over as files of their own. */
  readonly separateAnnexes?: readonly string[];
  readonly signature?: Signature;
  readonly colophon?: Colophon;
  /** 演示, 草稿 … at the head of each page. */
  readonly stamps?: readonly string[];
  /** Short code of the frozen content, at the foot of each page. */
  readonly checkCode?: string;
}

/** 发文机关标志 in red over a red separator. */
export interface Head {
  /** 山西省人民政府督查室 or 督查通报; one line, sized to fit. */
  readonly mark: string;
}

export interface Signature {
  readonly issuer: string;
  /** 2024年10月15日; an unnumbered month and day stay as they are. */
  readonly date: string;
}

/** 版记, at the foot of the last page. */
export interface Colophon {
  /** 抄送, without its word. */
  readonly copies?: string;
  readonly printedBy: string;
  /** 2024年10月15日; 印发 is set behind it. */
  readonly printedOn: string;
}

export interface Annex {
  readonly title: string;
  readonly landscape?: boolean;
  readonly blocks: readonly Block[];
}

export interface Span {
  readonly text: string;
  readonly bold?: boolean;
  /** 楷体, as for quoted words. */
  readonly kai?: boolean;
}

export type HeadingLevel = 1 | 2 | 3 | 4;

export type Block =
  | {
      readonly kind: 'heading';
      readonly level: HeadingLevel;
      /** With its own number, which `headingNumber` writes. */
      readonly text: string;
    }
  /** Each line of the text is a paragraph of its own. */
  | { readonly kind: 'paragraph'; readonly text: string }
  /** One paragraph whose words are not all set alike. */
  | { readonly kind: 'spans'; readonly spans: readonly Span[] }
  | TableBlock
  | KeyValueBlock;

export interface TableColumn {
  readonly header: string;
  /** Share of the width, relative to the other columns. */
  readonly width: number;
  /** Figures stand right, order numbers in the middle. */
  readonly align?: 'left' | 'center' | 'right';
}

export interface TableBlock {
  readonly kind: 'table';
  readonly caption?: string;
  readonly columns: readonly TableColumn[];
  /** As many cells in each as there are columns. */
  readonly rows: readonly (readonly string[])[];
  /** Under the table: 注：… */
  readonly note?: string;
}

export interface KeyValue {
  readonly label: string;
  readonly value: string;
}

/** The ruled table of a slip: one or two pairs in a row. */
export interface KeyValueBlock {
  readonly kind: 'keyValues';
  readonly rows: readonly (readonly [KeyValue] | readonly [KeyValue, KeyValue])[];
}
