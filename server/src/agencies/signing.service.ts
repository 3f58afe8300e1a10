import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { CommandRequest } from '../audit/command-request.decorator';
import { CommandService } from '../audit/command.service';
import { lastChange } from '../audit/last-change';
import type { Viewer } from '../auth/auth.policy';
import { Problem } from '../shared/problem';
import { agencyScope, changesSigning, seesAgency } from './agency.policy';
import { SigningRepository, type SigningRow } from './signing.repository';
import type { Signing } from './signing.schema';

/** Whether a body's returns are signed by its signer's account; the administrator decides. */
@Injectable()
export class SigningService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly commands: CommandService,
    private readonly repository: SigningRepository,
  ) {}

  /** Throws a Problem (404) for a body the viewer does not see. */
  async view(viewer: Viewer, agencyId: number): Promise<Signing> {
    return viewOf(viewer, await this.find(this.dataSource.manager, viewer, agencyId));
  }

  /**
   * Throws a Problem: 404 for a body outside the administrator's region, 412 where it was changed
   * since, 422 where nobody could sign.
   */
  change(
    request: CommandRequest,
    { agencyId, version, eSigning }: { agencyId: number; version: number; eSigning: boolean },
  ): Promise<Signing> {
    const { viewer } = request;
    return this.commands.runCommand(
      { request, action: 'change_signing', subject: { type: 'agency', id: agencyId } },
      async (manager) => {
        const before = await this.find(manager, viewer, agencyId);
        if (!changesSigning(viewer, before.regionCode)) throw Problem.forbidden();
        if (eSigning && before.signers === 0) throw noSigner();
        if (!(await this.repository.change(manager, { agencyId, version, eSigning }))) {
          throw Problem.preconditionFailed({
            current: { version: before.version, eSigning: before.eSigning },
            yours: { eSigning },
            ...(await lastChange(manager, 'agency', agencyId)),
          });
        }
        return {
          result: viewOf(viewer, await this.find(manager, viewer, agencyId)),
          before: { eSigning: before.eSigning },
          after: { eSigning },
        };
      },
    );
  }

  private async find(manager: EntityManager, viewer: Viewer, agencyId: number) {
    const row = await this.repository.find(manager, agencyId);
    if (row === null || !seesAgency(agencyScope(viewer), row)) throw Problem.notFound();
    return row;
  }
}

function viewOf(viewer: Viewer, row: SigningRow): Signing {
  const { agencyId, version, eSigning, signers, regionCode } = row;
  return {
    agencyId,
    version,
    eSigning,
    signers,
    can: { change: changesSigning(viewer, regionCode) },
  };
}

function noSigner(): Problem {
  return Problem.unprocessable('no_signer', {
    zh: '该单位还没有签发人账号，请先建立签发人账号，再启用电子签发。',
    en: 'The agency has no signer account yet; make one first, then switch signing by account on.',
  });
}
