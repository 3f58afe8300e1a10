import { Injectable } from '@nestjs/common';
import type { CommandRequest } from '../audit/command-request.decorator';
import { CommandService } from '../audit/command.service';
import type { Day } from '../series/domain/day';
import { Problem } from '../shared/problem';
import { AddresseeService } from './addressee.service';
import { dueInThePast } from './entrusted-matter.problem';
import type { GiveDirective } from './entrusted-command.schema';
import { directs } from './entrusted-matter.policy';
import { EntrustedMatterRepository } from './entrusted-matter.repository';
import type { EntrustedDetail } from './entrusted-matter.schema';
import { EntrustedMatterService } from './entrusted-matter.service';
import { EntrustedViewService } from './entrusted-view.service';

/** A leader's written instruction, which becomes a matter of the body that it is addressed to. */
@Injectable()
export class DirectiveService {
  constructor(
    private readonly commands: CommandService,
    private readonly addressees: AddresseeService,
    private readonly matters: EntrustedMatterService,
    private readonly stored: EntrustedMatterRepository,
    private readonly views: EntrustedViewService,
  ) {}

  /**
   * Throws a Problem: 404 for what the leader does not see, 409 on a directive that was withdrawn,
   * 422 for a due date in the past or a body that cannot take it on.
   */
  give(request: CommandRequest, given: GiveDirective, today: Day): Promise<EntrustedDetail> {
    const { viewer } = request;
    const { ownerId, coOwnerIds, dueOn, text } = given;
    return this.commands.runCommand(
      { request, action: 'give_directive', subject: { type: 'entrusted_matter', id: null } },
      async (manager) => {
        const about = await this.addressees.find(manager, viewer, given.about, given.id, today);
        if (!directs(viewer, about.regionCode)) throw Problem.notFound();
        if (about.parentId !== null) {
          const parent = await this.matters.subject(manager, about.parentId, today);
          if (parent?.matter.state === 'withdrawn') throw onWithdrawn();
        }
        if (dueOn < today) throw dueInThePast(today);
        await this.addressees.requireAble(manager, about, today, { ownerId, coOwnerIds });
        const id = await this.stored.entrust(manager, {
          origin: 'directive',
          regionCode: about.regionCode,
          findingId: null,
          tie: about.tie,
          parentId: about.parentId,
          text,
          demand: null,
          ownerId,
          coOwnerIds,
          dueOn,
          by: viewer,
          on: today,
        });
        return {
          result: await this.views.readIn(manager, viewer, id, { asOf: today, today }),
          after: given,
          subjectId: id,
        };
      },
    );
  }
}

function onWithdrawn(): Problem {
  return Problem.conflict('directive_withdrawn', {
    zh: '该批示已撤回，不能再批示；请直接对原目标或填报单批示。',
    en: 'The directive was withdrawn; give a new one on the target or the return itself.',
  });
}
