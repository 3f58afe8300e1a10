import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  DEFAULT_DUE_DAYS,
  DEFAULT_LADDER,
  type DueDays,
  type LadderKey,
} from './domain/colour-ladder';

/** Where no row is kept: what holds then has a version too, for whoever changes it. */
const VERSION_WITHOUT_ROW = 1;

export interface SettingInForce {
  readonly regionCode: string;
  readonly regionName: string;
  /** Of the region's own row. */
  readonly version: number;
  readonly ladder: LadderKey;
  readonly issuerName: string;
  readonly dueDays: DueDays;
  readonly from: string | null;
}

interface Row {
  readonly region_name: string;
  readonly own_issuer: string | null;
  readonly own_version: number | null;
  readonly from_name: string | null;
  readonly ladder: LadderKey | null;
  readonly blue_days: number;
  readonly yellow_days: number;
  readonly orange_days: number;
  readonly red_days: number;
}

@Injectable()
export class NoticeSettingRepository {
  /**
   * What holds in a region: its own row, else that of the nearest region above, else the preset.
   * The issuer's name is never inherited: an office signs with its own.
   */
  async inForce(manager: EntityManager, regionCode: string): Promise<SettingInForce> {
    const [row] = await manager.query<Row[]>(
      `WITH RECURSIVE above AS (
         SELECT code, parent_code, 0 AS step FROM region WHERE code = $1
         UNION ALL
         SELECT up.code, up.parent_code, above.step + 1
         FROM above JOIN region up ON up.code = above.parent_code
       )
       SELECT own.name AS region_name, own_row.issuer_name AS own_issuer,
         own_row.version AS own_version, nearest.*
       FROM region own
       LEFT JOIN notice_setting own_row ON own_row.region_code = own.code
       LEFT JOIN LATERAL (
         SELECT r.name AS from_name, s.ladder, s.blue_days, s.yellow_days, s.orange_days, s.red_days
         FROM above JOIN notice_setting s ON s.region_code = above.code
         JOIN region r ON r.code = above.code ORDER BY above.step LIMIT 1) AS nearest ON true
       WHERE own.code = $1`,
      [regionCode],
    );
    if (row === undefined) throw new Error(`there is no region ${regionCode}`);
    return {
      regionCode,
      regionName: row.region_name,
      version: row.own_version ?? VERSION_WITHOUT_ROW,
      ladder: row.ladder ?? DEFAULT_LADDER,
      issuerName: row.own_issuer ?? `${row.region_name}督查室`,
      dueDays:
        row.ladder === null
          ? DEFAULT_DUE_DAYS
          : {
              blue: row.blue_days,
              yellow: row.yellow_days,
              orange: row.orange_days,
              red: row.red_days,
            },
      from: row.from_name,
    };
  }

  /**
   * Writes the region's own row.
   *
   * @param version that was seen; false is answered where another one is there now
   */
  async change(
    manager: EntityManager,
    regionCode: string,
    version: number,
    setting: Pick<SettingInForce, 'ladder' | 'issuerName' | 'dueDays'>,
  ): Promise<boolean> {
    const { ladder, issuerName, dueDays } = setting;
    const values = [
      regionCode,
      ladder,
      issuerName,
      dueDays.blue,
      dueDays.yellow,
      dueDays.orange,
      dueDays.red,
    ];
    if (version === VERSION_WITHOUT_ROW) {
      const made = await manager.query<unknown[]>(
        `INSERT INTO notice_setting (region_code, ladder, issuer_name, blue_days, yellow_days,
           orange_days, red_days)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING version`,
        values,
      );
      return made.length === 1;
    }
    const [, changed] = await manager.query<[unknown, number]>(
      `UPDATE notice_setting SET ladder = $2, issuer_name = $3, blue_days = $4, yellow_days = $5,
         orange_days = $6, red_days = $7, version = version + 1
       WHERE region_code = $1 AND version = $8`,
      [...values, version],
    );
    return changed === 1;
  }
}
