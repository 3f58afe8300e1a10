import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { CommandRequest } from '../audit/command-request.decorator';
import { CommandService } from '../audit/command.service';
import { lastChange } from '../audit/last-change';
import type { Viewer } from '../auth/auth.policy';
import { Problem } from '../shared/problem';
import { COLOUR_WORDS, LADDERS } from './domain/colour-ladder';
import { NoticeSettingRepository, type SettingInForce } from './notice-setting.repository';
import type { ChangeNoticeSetting, NoticeSetting } from './notice-setting.schema';

/** How an office urges. What was issued keeps the ladder, the name and the day that it began with. */
@Injectable()
export class NoticeSettingService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly commands: CommandService,
    private readonly settings: NoticeSettingRepository,
  ) {}

  /** Of the viewer's own region, as it is now: nothing on slips of the past is read from it. */
  async read(viewer: Viewer): Promise<NoticeSetting> {
    return view(await this.settings.inForce(this.dataSource.manager, viewer.regionCode));
  }

  /** Throws a Problem (412) where the setting was changed since it was read. */
  change(
    request: CommandRequest,
    version: number,
    wanted: ChangeNoticeSetting,
  ): Promise<NoticeSetting> {
    const { regionCode } = request.viewer;
    return this.commands.runCommand(
      {
        request,
        action: 'change_notice_setting',
        subject: { type: 'notice_setting', id: regionCode },
      },
      async (manager) => {
        const before = await this.settings.inForce(manager, regionCode);
        if (!(await this.settings.change(manager, regionCode, version, wanted))) {
          const current = await this.settings.inForce(manager, regionCode);
          throw Problem.preconditionFailed({
            current: settingOf(current),
            yours: wanted,
            ...(await lastChange(manager, 'notice_setting', regionCode)),
          });
        }
        const after = await this.settings.inForce(manager, regionCode);
        return {
          result: view(after),
          before: settingOf(before),
          after: settingOf(after),
        };
      },
    );
  }
}

function settingOf({ version, ladder, issuerName, dueDays }: SettingInForce) {
  return { version, ladder, issuerName, dueDays };
}

function view(setting: SettingInForce): NoticeSetting {
  return {
    ...setting,
    ladders: Object.values(LADDERS).map(({ key, version, name, colours }) => ({
      key,
      version,
      name,
      colours: colours.map((colour) => ({ colour, ...COLOUR_WORDS[colour] })),
    })),
  };
}
