/** Generated from server/openapi.json; do not edit. */
export interface paths {
  '/api/agencies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Agencies_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/agencies/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Agencies_scorecard'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/agencies/{id}/signing': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Signing_view'];
    put: operations['Signing_change'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/appeals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Appeal_list'];
    put?: never;
    post: operations['Appeal_file'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/appeals/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Appeal_detail'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/appeals/{id}/decision': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Appeal_decide'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/appeals/{id}/withdraw': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Appeal_withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/attachments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Attachment_upload'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/attachments/limits': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Attachment_limits'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/attachments/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Attachment_download'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/auth/demo-accounts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Auth_demoAccounts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/auth/demo-sign-in': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Auth_demoSignIn'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/auth/session': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Auth_session'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/auth/sign-in': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Auth_signIn'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/auth/sign-out': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Auth_signOut'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/bulletins': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Bulletin_list'];
    put?: never;
    post: operations['Bulletin_draft'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/bulletins/marks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Bulletin_marks'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/bulletins/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Bulletin_detail'];
    put: operations['Bulletin_save'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/bulletins/{id}/discard': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Bulletin_discard'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/bulletins/{id}/docx': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Bulletin_docx'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/bulletins/{id}/issue': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Bulletin_issue'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/bulletins/{id}/regenerate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Bulletin_regenerate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/bulletins/{id}/regenerate/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Bulletin_preview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/bulletins/{id}/revised': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Bulletin_revised'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/bulletins/{id}/verification': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Bulletin_verify'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/bulletins/{id}/xlsx': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Bulletin_xlsx'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/calendar': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Calendar_view'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/calendar/changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Calendar_change'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/calendar/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Calendar_preview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/check-rules': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['CheckRule_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/check-rules/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['CheckRule_history'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/check-rules/{code}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['CheckRule_set'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/check-rules/{code}/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['CheckRule_preview'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/clock': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Clock_view'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/closings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Closing_list'];
    put?: never;
    post: operations['Closing_apply'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/closings/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Closing_detail'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/closings/{id}/decision': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Closing_decide'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/closings/{id}/reopen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Closing_reopen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/closings/{id}/verifications': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Closing_verify'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/closings/{id}/withdraw': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Closing_withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/corrections': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Correction_list'];
    put?: never;
    post: operations['Correction_propose'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/corrections/{id}/accept': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Correction_accept'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/corrections/{id}/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Correction_preview'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/corrections/{id}/refuse': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Correction_refuse'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/corrections/{id}/withdraw': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Correction_withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/demo/clock': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Clock_move'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/evidence/{fileId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['LineEvidence_download'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/extensions/{id}/decision': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Extension_decide'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/extensions/{id}/withdraw': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Extension_withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/goal-changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['GoalChange_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/goal-changes/{id}/confirm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['GoalChange_confirm'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/goal-changes/{id}/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['GoalChange_preview'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/goal-changes/{id}/refuse': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['GoalChange_refuse'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/goal-changes/{id}/withdraw': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['GoalChange_withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/imports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['FigureImport_list'];
    put?: never;
    post: operations['FigureImport_upload'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/imports/template': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['FigureImport_template'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/imports/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['FigureImport_view'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/imports/{id}/cancel': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['FigureImport_cancel'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/imports/{id}/confirm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['FigureImport_confirm'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/imports/{id}/errors': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['FigureImport_errors'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/imports/{id}/read': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['FigureImport_read'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/imports/{id}/rows': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['FigureImport_rows'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/inbox': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Inbox_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/inbox/mail-address': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Inbox_changeAddress'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/inbox/seen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Inbox_markSeen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/inspections': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Inspection_list'];
    put?: never;
    post: operations['Inspection_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/inspections/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Inspection_read'];
    put: operations['Inspection_save'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/inspections/{id}/issue': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Inspection_issue'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/intake/conflicts/{id}/settle': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Intake_conflict'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/intake/documents': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Document_upload'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/intake/documents/progress': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Document_far'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/intake/drafts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Intake_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/intake/drafts/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Intake_detail'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/intake/drafts/{id}/accept-sure': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['IntakeRow_acceptSure'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/intake/drafts/{id}/bodies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Intake_body'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/intake/drafts/{id}/changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Confirmation_changes'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/intake/drafts/{id}/confirm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Confirmation_confirm'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/intake/drafts/{id}/discard': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Intake_discard'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/intake/drafts/{id}/document': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Intake_document'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/intake/drafts/{id}/file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Document_file'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/intake/drafts/{id}/header': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch: operations['Intake_header'];
    trace?: never;
  };
  '/api/intake/drafts/{id}/reopen-rows': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['IntakeRow_reopen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/intake/drafts/{id}/rows': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['IntakeRow_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/intake/drafts/{id}/suggest': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['IntakeRow_suggest'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/intake/rows/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch: operations['IntakeRow_patch'];
    trace?: never;
  };
  '/api/intake/rows/{id}/kept': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Confirmation_keep'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/intake/rows/{id}/match': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Confirmation_match'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/intake/texts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Document_paste'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/matters': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['EntrustedMatter_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/matters/addressees': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['EntrustedMatter_addresseesOf'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/matters/directives': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['EntrustedMatter_direct'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/matters/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['EntrustedMatter_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/matters/{id}/acknowledge': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['EntrustedMatter_acknowledge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/matters/{id}/due-date': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['EntrustedMatter_changeDue'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/matters/{id}/owner': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['EntrustedMatter_changeOwner'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/matters/{id}/relay': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['EntrustedMatter_relay'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/matters/{id}/report': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['EntrustedMatter_report'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/matters/{id}/return': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['EntrustedMatter_return'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/matters/{id}/seen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['EntrustedMatter_markSeen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/matters/{id}/withdraw': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['EntrustedMatter_withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/movement': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Movement_movement'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/notice-proposals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['NoticeProposal_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/notice-proposals/run': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['NoticeProposal_run'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/notice-proposals/{id}/decision': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['NoticeProposal_decide'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/notice-setting': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['NoticeSetting_read'];
    put: operations['NoticeSetting_change'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/notices': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Notice_list'];
    put?: never;
    post: operations['Notice_issue'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/notices/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Notice_preview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/notices/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Notice_detail'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/notices/{id}/acknowledge': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Notice_acknowledge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/notices/{id}/document': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Notice_document'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/notices/{id}/judgement': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Notice_judge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/notices/{id}/replies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Notice_reply'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/overdue-report': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['OverdueReport_report'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/overdue-report/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['OverdueReport_export'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/overdue-report/export-csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['OverdueReport_exportCsv'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/overdue-report/rows': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['OverdueReport_rows'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/overview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Overview_overview'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/plans': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Plans_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/plans/{key}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Plans_detail'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/plans/{key}/ledger': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['LedgerTable_table'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/reporting-figures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ReportingFigures_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/reporting-figures/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ReportingFigures_export'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/reporting-figures/export-csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ReportingFigures_exportCsv'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/review-queue': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Review_readQueue'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rounds': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Round_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rounds/{id}/lock': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Round_lock'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rounds/{id}/open': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Round_open'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/schedules': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Schedules_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/schedules/{key}/run': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Schedules_run'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/submissions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Submission_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/submissions/accept-many': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Review_acceptMany'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/submissions/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Submission_view'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/submissions/{id}/accept': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Review_accept'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/submissions/{id}/comparison': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Review_compare'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/submissions/{id}/evidence/{fileId}/remove': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['LineEvidence_remove'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/submissions/{id}/extensions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Extension_ask'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/submissions/{id}/file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Submission_file'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/submissions/{id}/give-back': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Submission_giveBack'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/submissions/{id}/lines/{lineId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Submission_save'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/submissions/{id}/lines/{lineId}/evidence': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['LineEvidence_list'];
    put?: never;
    post: operations['LineEvidence_attach'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/submissions/{id}/lines/{lineId}/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['LineHistory_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/submissions/{id}/questions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Question_ask'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/submissions/{id}/questions/{questionId}/answer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Question_answer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/submissions/{id}/questions/{questionId}/withdraw': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Question_withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/submissions/{id}/return': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Review_sendBack'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/submissions/{id}/sign': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Submission_sign'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/submissions/{id}/submit': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Submission_submit'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/submissions/{id}/take-back': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Submission_takeBack'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/submissions/{id}/workbook': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Workbook_template'];
    put?: never;
    post: operations['Workbook_read'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/submissions/{id}/workbook/apply': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Workbook_apply'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/sum-rules': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['SumRule_list'];
    put?: never;
    post: operations['SumRule_make'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/sum-rules/series': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['SumRule_series'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/sum-rules/{id}/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['SumRule_end'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/targets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Targets_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/targets/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Targets_detail'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/targets/{id}/endings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Maintenance_proposeEnd'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/targets/{id}/goal-changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Maintenance_propose'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/targets/{id}/lead': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['LeadAssignment_assign'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/targets/{id}/maintenance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Maintenance_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/targets/{id}/places': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Place_places'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/targets/{id}/reporter': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Maintenance_chooseReporter'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/targets/{id}/revisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Maintenance_revise'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/targets/{id}/revisions/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Maintenance_preview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /** @enum {string} */
    Ability:
      | 'read'
      | 'export'
      | 'report'
      | 'sign'
      | 'review'
      | 'assign'
      | 'maintain'
      | 'import'
      | 'intake'
      | 'supervise'
      | 'direct'
      | 'operate'
      | 'administer';
    AcceptCorrection: {
      words: string;
    };
    AcceptMany: {
      returns: {
        id: components['schemas']['Id'];
        version: components['schemas']['Version'];
      }[];
    };
    /**
     * @default {
     *       "despiteQuestions": false
     *     }
     */
    AcceptSubmission: {
      /** @default false */
      despiteQuestions: boolean;
    };
    AcceptedMany: {
      results: {
        accepted: boolean;
        code: string | null;
        id: components['schemas']['Id'];
        message: components['schemas']['Sentence'] | null;
      }[];
    };
    AcceptedSureRows: {
      draftVersion: components['schemas']['Version'];
      ids: components['schemas']['Id'][];
    };
    Account: {
      agency: {
        id: components['schemas']['Id'];
        name: string;
        shortName: string;
      } | null;
      displayName: string;
      id: components['schemas']['Id'];
      region: {
        code: string;
        name: string;
      };
      role: components['schemas']['AccountRole'];
      username: string;
    };
    /** @enum {string} */
    AccountRole: 'leader' | 'clerk' | 'signer' | 'inspector' | 'administrator';
    ActualVersion: {
      acceptedBy: string | null;
      /** @enum {string} */
      answer: 'value' | 'not_published' | 'not_applicable';
      correction: boolean;
      evidence: components['schemas']['EvidenceFile'][];
      filledBy: string | null;
      growth: components['schemas']['Decimal'] | null;
      knownOn: components['schemas']['Day'];
      knownOnPresumed: boolean;
      publishedOn: components['schemas']['Day'] | null;
      reason: string | null;
      revision: string | null;
      signedBy: string | null;
      source: string | null;
      sourceUrl: string | null;
      value: components['schemas']['Decimal'] | null;
      version: components['schemas']['Version'];
      /** @enum {string} */
      vintage: 'preliminary' | 'formal' | 'final';
    };
    AddIntakeRow: {
      /**
       * @default pending
       * @enum {string}
       */
      decision: 'pending' | 'accepted';
      end: number;
      /** @default {} */
      fields: components['schemas']['IntakeFieldsPatch'];
      start: number;
      type: components['schemas']['IntakeRowType'];
    };
    AddresseeList: {
      dueOn: components['schemas']['Day'];
      dueOnPresumed: boolean;
      proposedId: components['schemas']['Id'] | null;
      rows: {
        agency: components['schemas']['AgencyRef'];
        role: components['schemas']['Role'] | null;
      }[];
      workingDays: number;
    };
    AgencyFigures: {
      agency: components['schemas']['AgencyRef'];
      matters: number;
      reported: components['schemas']['ReturnFigures'];
      roles: {
        behind: number;
        deadlines: number;
        entrusted: number;
        returns: number;
        role: components['schemas']['Role'];
      }[];
    };
    /** @enum {string} */
    AgencyKind:
      | 'government'
      | 'department'
      | 'city'
      | 'county'
      | 'central'
      | 'firm'
      | 'association'
      | 'group';
    AgencyList: {
      asOf: components['schemas']['Day'];
      rows: {
        agency: components['schemas']['AgencyRef'];
        kind: components['schemas']['AgencyKind'];
        lead: components['schemas']['LampCounts'];
        pinyin: string;
        regionCode: string;
        regionName: string;
        shared: components['schemas']['LampCounts'];
      }[];
    };
    AgencyRef: {
      id: components['schemas']['Id'];
      name: string;
      openGroup: boolean;
      shortName: string;
    };
    AgencyScorecard: {
      agency: components['schemas']['AgencyRef'];
      asOf: components['schemas']['Day'];
      counts: {
        lead: components['schemas']['LampCounts'];
        shared: components['schemas']['LampCounts'];
      };
      dueNow: components['schemas']['SubmissionRef'][];
      kind: components['schemas']['AgencyKind'];
      lead: components['schemas']['JudgedTarget'][];
      regionName: string;
      rounds: components['schemas']['SubmissionRef'][];
      sentence: components['schemas']['Sentence'];
      shared: components['schemas']['JudgedTarget'][];
    };
    AnswerQuestion: {
      words: string;
    };
    Appeal: {
      agency: components['schemas']['AgencyRef'];
      can: {
        decide: boolean;
        withdraw: boolean;
      };
      contested: components['schemas']['Contested'];
      contestedId: components['schemas']['Id'];
      contestedKind: components['schemas']['ContestedKind'];
      decision: {
        by: string;
        follows: string | null;
        on: components['schemas']['Day'];
        /** @enum {string} */
        outcome: 'upheld' | 'partly' | 'rejected';
        reason: string;
      } | null;
      filedBy: string;
      filedOn: components['schemas']['Day'];
      id: components['schemas']['Id'];
      knownOn: components['schemas']['Day'];
      label: string;
      regionCode: string;
      regionName: string;
      state: components['schemas']['AppealState'];
      statement: string;
      until: components['schemas']['Day'];
      version: components['schemas']['Version'];
    };
    AppealDetail: {
      agency: components['schemas']['AgencyRef'];
      asOf: components['schemas']['Day'];
      can: {
        decide: boolean;
        withdraw: boolean;
      };
      contested: components['schemas']['Contested'];
      contestedId: components['schemas']['Id'];
      contestedKind: components['schemas']['ContestedKind'];
      decision: {
        by: string;
        follows: string | null;
        on: components['schemas']['Day'];
        /** @enum {string} */
        outcome: 'upheld' | 'partly' | 'rejected';
        reason: string;
      } | null;
      decisionFiles: components['schemas']['AttachedFile'][];
      events: {
        at: string;
        by: string | null;
        onDay: components['schemas']['Day'];
        /** @enum {string|null} */
        role: 'leader' | 'clerk' | 'signer' | 'inspector' | 'administrator' | null;
        state: components['schemas']['AppealState'];
      }[];
      filedBy: string;
      filedOn: components['schemas']['Day'];
      files: components['schemas']['AttachedFile'][];
      id: components['schemas']['Id'];
      knownOn: components['schemas']['Day'];
      label: string;
      regionCode: string;
      regionName: string;
      state: components['schemas']['AppealState'];
      statement: string;
      until: components['schemas']['Day'];
      version: components['schemas']['Version'];
    };
    AppealList: {
      asOf: components['schemas']['Day'];
      can: {
        file: boolean;
        refusal: components['schemas']['Sentence'] | null;
        until: components['schemas']['Day'] | null;
      };
      counts: {
        [key: string]: number;
      };
      offset: number;
      rows: components['schemas']['Appeal'][];
      total: number;
    };
    /** @enum {string} */
    AppealState: 'filed' | 'upheld' | 'partly' | 'rejected' | 'withdrawn';
    AppliedWorkbook: {
      lines: components['schemas']['SubmissionLine'][];
      saved: number;
    };
    ApplyForClosing: {
      attachmentIds: components['schemas']['Id'][];
      onBehalfReason: string | null;
      statement: string;
      subject: components['schemas']['ClosingSubject'];
    };
    ApplyWorkbook: {
      fileName: string;
      rows: {
        lineId: components['schemas']['Id'];
        typed: components['schemas']['SaveLine'];
        version: components['schemas']['Version'];
      }[];
      sha256: string;
    };
    AskExtension: {
      /** Format: date */
      dueOn: string;
      reason: string;
    };
    AskQuestion: {
      lineId: components['schemas']['Id'] | null;
      words: string;
    };
    AssignLead: {
      agencyId: components['schemas']['Id'];
      reason: string;
    };
    AssignedLead: {
      responsibilities: components['schemas']['Responsibility'][];
      version: components['schemas']['Version'];
    };
    AttachedFile: {
      id: components['schemas']['Id'];
      name: string;
      sha256: string;
      size: number;
      uploadedAt: string;
      uploadedBy: string;
    };
    AttachmentLimits: {
      file: number;
      files: number;
    };
    BaselineChange: {
      baseline: {
        /** Format: date */
        periodEnd: string;
        revision: string | null;
        source: string;
        value: components['schemas']['Decimal'];
      } | null;
      /** @enum {string} */
      kind: 'baseline';
    };
    BulletinDetail: {
      alone: boolean;
      annexes: string[];
      asOf: components['schemas']['Day'];
      basis: string;
      can: {
        discard: boolean;
        edit: boolean;
        follow: boolean;
        issue: boolean;
        issueRefusal: components['schemas']['Sentence'] | null;
      };
      changedAt: string;
      changedBy: string | null;
      checkCode: string | null;
      checks: components['schemas']['IssueCheck'][];
      copies: string;
      dataAsOf: components['schemas']['Day'];
      draftedBy: string | null;
      draftedOn: components['schemas']['Day'];
      figures: components['schemas']['BulletinFigure'][];
      files: {
        /** @enum {string} */
        format: 'docx' | 'xlsx';
        name: string;
        size: number;
      }[];
      followedBy: {
        id: components['schemas']['Id'];
        number: components['schemas']['Sentence'];
        title: string;
      }[];
      follows: {
        id: components['schemas']['Id'];
        number: components['schemas']['Sentence'];
        title: string;
      } | null;
      groups: components['schemas']['FiveGroupCount'][];
      headlineIds: components['schemas']['Id'][];
      id: components['schemas']['Id'];
      issuedBy: string | null;
      issuedOn: components['schemas']['Day'] | null;
      issuer: string;
      kind: components['schemas']['BulletinKind'];
      number: components['schemas']['Sentence'] | null;
      parts: components['schemas']['BulletinPart'][];
      period: {
        from: components['schemas']['Day'];
        label: string;
        to: components['schemas']['Day'];
      };
      plans: {
        docNo: string | null;
        issuer: string;
        key: string;
        title: string;
      }[];
      recipients: string;
      regionCode: string;
      regionName: string;
      returns: components['schemas']['BulletinReturn'][];
      sha256: string | null;
      signatory: string;
      status: components['schemas']['BulletinStatus'];
      title: string;
      version: components['schemas']['Version'];
    };
    BulletinFigure: {
      attained: components['schemas']['Decimal'] | null;
      attainedUnit: string;
      bodies: {
        agencyId: components['schemas']['Id'];
        name: string;
        openGroup: boolean;
        reports: boolean;
        role: components['schemas']['Role'];
      }[];
      completion: components['schemas']['Decimal'] | null;
      daysLate: number | null;
      deadline: components['schemas']['Day'] | null;
      deadlineState: components['schemas']['DeadlineState'];
      deadlineStated: boolean;
      expected: components['schemas']['Decimal'] | null;
      expectedCompletion: components['schemas']['Decimal'] | null;
      gap: components['schemas']['Decimal'] | null;
      gapUnit: string | null;
      goal: components['schemas']['Decimal'] | null;
      goalText: string;
      group: components['schemas']['FiveGroup'];
      growth: components['schemas']['Decimal'] | null;
      headline: boolean;
      lamp: components['schemas']['Lamp'];
      /** @enum {string} */
      measure: 'value' | 'yoy_growth' | 'average_growth' | 'change' | 'done';
      name: string;
      period: string | null;
      plan: string;
      planKey: string;
      reason: {
        nextStep: string | null;
        round: string;
        words: string;
      } | null;
      regionCode: string;
      rule: number;
      ruleSet: string;
      ruleSetVersion: number;
      targetId: components['schemas']['Id'];
      unit: string;
      verdict: string;
    };
    /** @enum {string} */
    BulletinKind: 'occasional' | 'periodic' | 'correction';
    BulletinList: {
      asOf: components['schemas']['Day'];
      can: {
        draft: boolean;
      };
      offered: {
        code: string;
        name: string;
        plans: {
          key: string;
          title: string;
        }[];
      }[];
      rows: components['schemas']['BulletinRow'][];
    };
    BulletinMarks: {
      rows: components['schemas']['Mark'][];
    };
    BulletinPart: {
      edited: boolean;
      generated: string;
      heading: string | null;
      key: components['schemas']['BulletinPartKey'];
      submissionIds: components['schemas']['Id'][];
      targetIds: components['schemas']['Id'][];
      text: string;
    };
    /** @enum {string} */
    BulletinPartKey:
      | 'opening'
      | 'overall'
      | 'headline'
      | 'behind'
      | 'deadlines'
      | 'returns'
      | 'praise'
      | 'criticism'
      | 'demands';
    BulletinReturn: {
      agency: string;
      agencyId: components['schemas']['Id'];
      daysLate: number | null;
      dueOn: components['schemas']['Day'];
      round: string;
      /** @enum {string} */
      standing: 'on_time' | 'late' | 'missing' | 'not_yet_due';
      submissionId: components['schemas']['Id'];
      submittedOn: components['schemas']['Day'] | null;
    };
    BulletinRow: {
      checkCode: string | null;
      dataAsOf: components['schemas']['Day'];
      draftedBy: string | null;
      draftedOn: components['schemas']['Day'];
      id: components['schemas']['Id'];
      issuedBy: string | null;
      issuedOn: components['schemas']['Day'] | null;
      kind: components['schemas']['BulletinKind'];
      number: components['schemas']['Sentence'] | null;
      period: {
        from: components['schemas']['Day'];
        label: string;
        to: components['schemas']['Day'];
      };
      regionCode: string;
      regionName: string;
      status: components['schemas']['BulletinStatus'];
      title: string;
      version: components['schemas']['Version'];
    };
    /** @enum {string} */
    BulletinStatus: 'draft' | 'issued' | 'discarded';
    BulletinTurn: {
      id: components['schemas']['Id'];
      status: components['schemas']['BulletinStatus'];
      version: components['schemas']['Version'];
    };
    BulletinVerification: {
      checkCode: string;
      matches: boolean;
      parts: {
        computed: string;
        matches: boolean;
        /** @enum {string} */
        name: 'content' | 'docx' | 'xlsx';
        stored: string;
      }[];
      sha256: string;
    };
    CalendarChange:
      | {
          days: string[];
          /** @enum {string} */
          kind: 'set_days';
          name: string;
          working: boolean;
        }
      | {
          days: string[];
          /** @enum {string} */
          kind: 'clear_days';
        }
      | {
          /** @enum {string} */
          kind: 'year_entered';
          year: number;
        }
      | {
          /** @enum {string} */
          kind: 'set_rule';
          regionCode: string;
          terms: components['schemas']['DueTerms'];
          /** Format: date */
          validFrom: string;
        }
      | {
          /** @enum {string} */
          kind: 'clear_rule';
          regionCode: string;
          /** Format: date */
          validFrom: string;
        }
      | {
          /** @enum {string} */
          kind: 'set_releases';
          publisher: components['schemas']['Publisher'];
          releases: {
            /** Format: date */
            periodEnd: string;
            /** Format: date */
            releaseOn: string | null;
          }[];
          year: number;
        };
    CalendarMoves: {
      moves: components['schemas']['RoundMove'][];
      version: components['schemas']['Version'];
    };
    CalendarView: {
      asOf: components['schemas']['Day'];
      can: {
        changeDays: boolean;
        changeRules: boolean;
      };
      countsFrom: components['schemas']['Day'] | null;
      days: {
        day: components['schemas']['Day'];
        name: components['schemas']['Sentence'];
        replaces: {
          name: components['schemas']['Sentence'];
          working: boolean;
        } | null;
        /** @enum {string} */
        source: 'library' | 'administrator';
        working: boolean;
      }[];
      knownYears: number[];
      regions: {
        code: string;
        name: string;
        next: components['schemas']['DueExample'];
        ruleOf: string | null;
        terms: components['schemas']['DueTerms'];
      }[];
      releases: {
        months: {
          periodEnd: components['schemas']['Day'];
          releaseOn: components['schemas']['Day'] | null;
        }[];
        publisher: components['schemas']['Publisher'];
      }[];
      rules: {
        regionCode: string;
        regionName: string;
        terms: components['schemas']['DueTerms'];
        validFrom: components['schemas']['Day'];
      }[];
      /** @enum {string} */
      source: 'library' | 'administrator' | 'none';
      version: components['schemas']['Version'];
      year: number;
    };
    ChangeEntrustedDue: {
      /** Format: date */
      dueOn: string;
      reason: string;
    };
    ChangeEntrustedOwner: {
      ownerId: components['schemas']['Id'];
      reason: string;
    };
    ChangeNoticeSetting: {
      dueDays: components['schemas']['NoticeDueDays'];
      issuerName: string;
      ladder: components['schemas']['NoticeLadder'];
    };
    ChangeSigning: {
      eSigning: boolean;
    };
    CheckHistory: {
      rows: {
        actor: string;
        at: string;
        changes: {
          after: components['schemas']['Sentence'];
          before: components['schemas']['Sentence'];
          field: components['schemas']['Sentence'];
        }[];
        id: number;
        reason: string | null;
        subject: components['schemas']['Sentence'];
      }[];
    };
    CheckPreview: {
      preview: components['schemas']['Sentence'];
    };
    CheckRule: {
      changed: boolean;
      code: string;
      enabled: boolean;
      level: components['schemas']['FindingLevel'];
      levels: components['schemas']['FindingLevel'][];
      mayBeDisabled: boolean;
      parameters: {
        max: components['schemas']['Decimal'];
        min: components['schemas']['Decimal'];
        name: string;
        preset: components['schemas']['Decimal'];
        title: components['schemas']['Sentence'];
        value: components['schemas']['Decimal'];
        whole: boolean;
      }[];
      placeholders: {
        name: string;
        sample: components['schemas']['Sentence'];
      }[];
      presetWords: components['schemas']['Sentence'];
      preview: components['schemas']['Sentence'];
      title: components['schemas']['Sentence'];
      version: components['schemas']['Version'];
      words: components['schemas']['Sentence'];
    };
    CheckRuleList: {
      asOf: components['schemas']['Day'];
      can: {
        edit: boolean;
      };
      presetVersion: number;
      rules: components['schemas']['CheckRule'][];
    };
    ChooseReporter: {
      agencyId: components['schemas']['Id'];
      reason: string;
    };
    ClockReading: {
      demo: boolean;
      offered: {
        day: components['schemas']['Day'];
        label: components['schemas']['Sentence'];
      }[];
      realToday: components['schemas']['Day'];
      today: components['schemas']['Day'];
    };
    Closing: {
      agency: components['schemas']['AgencyRef'];
      appliedBy: string;
      appliedOn: components['schemas']['Day'];
      can: {
        decide: boolean;
        reopen: boolean;
        verify: boolean;
        withdraw: boolean;
      };
      decision: {
        by: string;
        on: components['schemas']['Day'];
        reason: string | null;
      } | null;
      departs: boolean;
      id: components['schemas']['Id'];
      label: string;
      now: components['schemas']['ClosingSnapshot'] | null;
      onBehalfReason: string | null;
      plan: {
        key: string;
        title: string;
      } | null;
      regionCode: string;
      regionName: string;
      reopening: {
        by: string;
        on: components['schemas']['Day'];
        reason: string;
      } | null;
      reopeningProposed: boolean;
      state: components['schemas']['ClosingState'];
      statement: string;
      subject: components['schemas']['ClosingSubject'];
      then: components['schemas']['ClosingSnapshot'];
      unit: string | null;
      verifiedValue: components['schemas']['Decimal'] | null;
      version: components['schemas']['Version'];
      yearEnd: components['schemas']['Day'] | null;
    };
    ClosingDetail: {
      agency: components['schemas']['AgencyRef'];
      appliedBy: string;
      appliedOn: components['schemas']['Day'];
      asOf: components['schemas']['Day'];
      can: {
        decide: boolean;
        reopen: boolean;
        verify: boolean;
        withdraw: boolean;
      };
      decision: {
        by: string;
        on: components['schemas']['Day'];
        reason: string | null;
      } | null;
      departs: boolean;
      entries: components['schemas']['ClosingEntry'][];
      id: components['schemas']['Id'];
      label: string;
      needsReason: boolean;
      needsValue: boolean;
      now: components['schemas']['ClosingSnapshot'] | null;
      onBehalfReason: string | null;
      plan: {
        key: string;
        title: string;
      } | null;
      regionCode: string;
      regionName: string;
      reopening: {
        by: string;
        on: components['schemas']['Day'];
        reason: string;
      } | null;
      reopeningProposed: boolean;
      state: components['schemas']['ClosingState'];
      statement: string;
      subject: components['schemas']['ClosingSubject'];
      then: components['schemas']['ClosingSnapshot'];
      unit: string | null;
      verifiedValue: components['schemas']['Decimal'] | null;
      version: components['schemas']['Version'];
      yearEnd: components['schemas']['Day'] | null;
    };
    ClosingEntry: {
      at: string;
      by: string | null;
      files: components['schemas']['AttachedFile'][];
      id: components['schemas']['Id'];
      /** @enum {string} */
      move: 'apply' | 'verify' | 'confirm' | 'refuse' | 'withdraw' | 'reopen';
      onDay: components['schemas']['Day'];
      /** @enum {string|null} */
      role: 'leader' | 'clerk' | 'signer' | 'inspector' | 'administrator' | null;
      snapshot: components['schemas']['ClosingSnapshot'] | null;
      verification: {
        method: components['schemas']['VerificationMethod'];
        on: components['schemas']['Day'];
        people: string;
        unit: string | null;
        value: components['schemas']['Decimal'] | null;
      } | null;
      words: string | null;
    };
    ClosingList: {
      asOf: components['schemas']['Day'];
      can: {
        apply: boolean;
        onBehalf: boolean;
        refusal: components['schemas']['Sentence'] | null;
      };
      counts: {
        [key: string]: number;
      };
      offset: number;
      rows: components['schemas']['Closing'][];
      total: number;
    };
    ClosingReason: {
      reason: string;
    };
    ClosingSnapshot:
      | {
          judgement: components['schemas']['JudgementSnapshot'];
          /** @enum {string} */
          kind: 'target';
        }
      | {
          asOf: components['schemas']['Day'];
          daysLate: number;
          dueOn: components['schemas']['Day'];
          /** @enum {string} */
          kind: 'entrusted';
          state: components['schemas']['Sentence'];
        };
    /** @enum {string} */
    ClosingState: 'applied' | 'verified' | 'confirmed' | 'refused' | 'withdrawn' | 'reopened';
    ClosingSubject: {
      id: components['schemas']['Id'];
      /** @enum {string} */
      kind: 'target' | 'entrusted';
    };
    ConfirmDraft: {
      /**
       * @default {
       *       "incentives": [],
       *       "notes": [],
       *       "targets": []
       *     }
       */
      end: {
        /** @default [] */
        incentives: components['schemas']['Id'][];
        /** @default [] */
        notes: components['schemas']['Id'][];
        /** @default [] */
        targets: components['schemas']['Id'][];
      };
      /** @default [] */
      otherThan: components['schemas']['Id'][];
      /** @default  */
      reason: string;
    };
    ConfirmGoal: {
      /**
       * Format: date
       * @default null
       */
      effectiveOn: string | null;
      /** @default  */
      reason: string;
    };
    ConfirmedDraft: {
      draftId: components['schemas']['Id'];
      incentives: number;
      left: components['schemas']['Sentence'][];
      newAgencies: number;
      notes: number;
      plan: {
        id: components['schemas']['Id'];
        key: string;
      };
      proposals: number;
      removed: number;
      targets: number;
    };
    ConflictSettlement:
      | {
          keep: components['schemas']['Id'];
          /** @enum {string} */
          others: 'places' | 'rejected';
        }
      | {
          reason: string;
        };
    Contested:
      | {
          judgement: components['schemas']['JudgementSnapshot'];
          /** @enum {string} */
          kind: 'judgement';
        }
      | {
          asOf: components['schemas']['Day'];
          /** @enum {string} */
          kind: 'lateness';
          submission: components['schemas']['SubmissionRef'];
        }
      | {
          asOf: components['schemas']['Day'];
          colour: string;
          issuedOn: components['schemas']['Day'];
          /** @enum {string} */
          kind: 'notice';
          number: components['schemas']['Sentence'];
        };
    /** @enum {string} */
    ContestedKind: 'judgement' | 'lateness' | 'notice';
    Correction: {
      can: {
        decide: boolean;
        withdraw: boolean;
      };
      changesFigure: boolean;
      decidedAt: string | null;
      decidedBy: string | null;
      decision: string | null;
      from: {
        /** @enum {string} */
        answer: 'value' | 'not_published' | 'not_applicable';
        growth: components['schemas']['Decimal'] | null;
        revision: string | null;
        value: components['schemas']['Decimal'] | null;
        version: components['schemas']['Version'];
        /** @enum {string} */
        vintage: 'preliminary' | 'formal' | 'final';
      };
      id: components['schemas']['Id'];
      label: components['schemas']['Sentence'];
      overtaken: boolean;
      periodEnd: components['schemas']['Day'];
      proposed: {
        /** @enum {string} */
        answer: 'value' | 'not_published' | 'not_applicable';
        growth: components['schemas']['Decimal'] | null;
        revision: string | null;
        value: components['schemas']['Decimal'] | null;
        /** @enum {string} */
        vintage: 'preliminary' | 'formal' | 'final';
      };
      proposedAt: string;
      proposedBy: string;
      reason: string;
      regionName: string;
      series: {
        id: components['schemas']['Id'];
        name: string;
        unit: string;
      };
      source: string;
      sourceUrl: string | null;
      /** @enum {string} */
      state: 'open' | 'accepted' | 'refused' | 'withdrawn';
      targets: {
        id: components['schemas']['Id'];
        name: string;
      }[];
      version: components['schemas']['Version'];
    };
    CorrectionList: {
      asOf: components['schemas']['Day'];
      can: {
        propose: boolean;
      };
      rows: components['schemas']['Correction'][];
    };
    CorrectionPreview: {
      rows: components['schemas']['MovedVerdict'][];
      today: components['schemas']['Day'];
    };
    Day: string;
    DeadlineCounts: {
      awaiting_final: number;
      missed: number;
      overdue: number;
      unproven: number;
    };
    /** @enum {string} */
    DeadlineState:
      | 'open'
      | 'met'
      | 'met_early'
      | 'awaiting_final'
      | 'unproven'
      | 'missed'
      | 'overdue'
      | 'no_deadline';
    DecideAppeal: {
      attachmentIds: components['schemas']['Id'][];
      follows: string | null;
      /** @enum {string} */
      outcome: 'upheld' | 'partly' | 'rejected';
      reason: string;
    };
    DecideClosing:
      | {
          /** @enum {string} */
          decision: 'confirm';
          reason: string | null;
        }
      | {
          /** @enum {string} */
          decision: 'refuse';
          reason: string;
        };
    DecideExtension:
      | {
          /** @enum {string} */
          decision: 'grant';
          /** Format: date */
          dueOn: string;
          reason: string | null;
        }
      | {
          /** @enum {string} */
          decision: 'refuse';
          reason: string;
        };
    DecideNoticeProposal: {
      /** @enum {string} */
      decision: 'dismiss' | 'take';
      reason: string;
    };
    Decimal: string;
    DeclineGoal: {
      reason: string;
    };
    DemoAccount: {
      agency: {
        id: components['schemas']['Id'];
        name: string;
        shortName: string;
      } | null;
      displayName: string;
      id: components['schemas']['Id'];
      region: {
        code: string;
        name: string;
      };
      role: components['schemas']['AccountRole'];
      username: string;
    };
    DemoAccounts: {
      rows: components['schemas']['DemoAccount'][];
    };
    DemoSignIn: {
      username: string;
    };
    DiscardBulletin: {
      reason: string;
    };
    DiscardDraft: {
      reason: string;
    };
    DraftBulletin: {
      /** Format: date */
      asOf?: string;
      followsId?: components['schemas']['Id'];
      /** Format: date */
      periodFrom?: string;
      /** Format: date */
      periodTo?: string;
      plans?: string[];
      regionCode: string;
    };
    DraftFinding: {
      clauseId: components['schemas']['Id'] | null;
      demand: string | null;
      /** Format: date */
      dueOn: string | null;
      facts: string | null;
      kind: components['schemas']['FindingKind'];
      ownerId: components['schemas']['Id'] | null;
      targetId: components['schemas']['Id'] | null;
      text: string;
    };
    DueExample: {
      on: components['schemas']['Day'];
      periodEnd: components['schemas']['Day'];
      presumed: boolean;
      unreleased: components['schemas']['Publisher'] | null;
    };
    DueTerms:
      | {
          /** @enum {string} */
          kind: 'working_days';
          workingDays: number;
        }
      | {
          /** @enum {string} */
          kind: 'release';
          publisher: components['schemas']['Publisher'];
          workingDays: number;
        };
    EndSumRule: {
      reason: string;
    };
    EndedSumRule: {
      id: components['schemas']['Id'];
    };
    EntrustedDetail: {
      about: {
        id: components['schemas']['Id'];
        /** @enum {string} */
        kind: 'target' | 'submission' | 'clause';
        label: components['schemas']['Sentence'];
      };
      asOf: components['schemas']['Day'];
      can: {
        acknowledge: boolean;
        changeDue: boolean;
        changeOwner: boolean;
        direct: boolean;
        relay: boolean;
        report: boolean;
        return: boolean;
        withdraw: boolean;
      };
      closedOn: components['schemas']['Day'] | null;
      coOwners: components['schemas']['AgencyRef'][];
      daysLate: number;
      daysLeft: number | null;
      demand: string | null;
      dueOn: components['schemas']['Day'];
      events: components['schemas']['EntrustedEvent'][];
      further: components['schemas']['EntrustedMatter'][];
      id: components['schemas']['Id'];
      inspection: {
        groupName: string;
        id: components['schemas']['Id'];
        title: string;
      } | null;
      late: boolean;
      latest: {
        by: string;
        move: components['schemas']['EntrustedMove'];
        on: components['schemas']['Day'];
        words: string | null;
      } | null;
      openedBy: string;
      openedOn: components['schemas']['Day'];
      origin: components['schemas']['EntrustedOrigin'];
      owner: components['schemas']['AgencyRef'];
      parentId: components['schemas']['Id'] | null;
      plan: {
        key: string;
        title: string;
      } | null;
      regionCode: string;
      regionName: string;
      settlementProposed: boolean;
      state: components['schemas']['EntrustedState'];
      target: components['schemas']['JudgedTarget'] | null;
      text: string;
      unread: boolean;
      version: components['schemas']['Version'];
    };
    EntrustedEvent: {
      at: string;
      attachments: components['schemas']['AttachedFile'][];
      by: string;
      closingId: components['schemas']['Id'] | null;
      dueOn: components['schemas']['Day'] | null;
      id: components['schemas']['Id'];
      move: components['schemas']['EntrustedMove'];
      on: components['schemas']['Day'];
      owner: string | null;
      /** @enum {string} */
      role: 'leader' | 'clerk' | 'signer' | 'inspector' | 'administrator';
      words: string | null;
    };
    EntrustedList: {
      asOf: components['schemas']['Day'];
      offset: number;
      rows: components['schemas']['EntrustedMatter'][];
      total: number;
    };
    EntrustedMatter: {
      about: {
        id: components['schemas']['Id'];
        /** @enum {string} */
        kind: 'target' | 'submission' | 'clause';
        label: components['schemas']['Sentence'];
      };
      closedOn: components['schemas']['Day'] | null;
      coOwners: components['schemas']['AgencyRef'][];
      daysLate: number;
      daysLeft: number | null;
      demand: string | null;
      dueOn: components['schemas']['Day'];
      id: components['schemas']['Id'];
      inspection: {
        groupName: string;
        id: components['schemas']['Id'];
        title: string;
      } | null;
      late: boolean;
      latest: {
        by: string;
        move: components['schemas']['EntrustedMove'];
        on: components['schemas']['Day'];
        words: string | null;
      } | null;
      openedBy: string;
      openedOn: components['schemas']['Day'];
      origin: components['schemas']['EntrustedOrigin'];
      owner: components['schemas']['AgencyRef'];
      parentId: components['schemas']['Id'] | null;
      plan: {
        key: string;
        title: string;
      } | null;
      regionCode: string;
      regionName: string;
      settlementProposed: boolean;
      state: components['schemas']['EntrustedState'];
      text: string;
      unread: boolean;
      version: components['schemas']['Version'];
    };
    /** @enum {string} */
    EntrustedMove:
      | 'entrust'
      | 'relay'
      | 'acknowledge'
      | 'report'
      | 'propose_settlement'
      | 'return'
      | 'change_due'
      | 'change_owner'
      | 'close'
      | 'reopen'
      | 'withdraw';
    /** @enum {string} */
    EntrustedOrigin: 'directive' | 'finding';
    /** @enum {string} */
    EntrustedState: 'open' | 'acknowledged' | 'reported' | 'returned' | 'closed' | 'withdrawn';
    EntrustedWords: {
      words: string;
    };
    EvidenceFile: {
      id: components['schemas']['Id'];
      mediaType: string;
      name: string;
      removed: {
        by: string;
        on: components['schemas']['Day'];
        reason: string;
      } | null;
      sha256: string;
      size: number;
      uploadedAt: string;
      uploadedBy: string;
    };
    Explanation: {
      inputs: {
        label: components['schemas']['Sentence'];
        value: components['schemas']['Sentence'];
      }[];
      rule: number;
      ruleSet: string;
      ruleSetVersion: number;
      ruleText: components['schemas']['Sentence'];
      steps: {
        expression: string;
        label: components['schemas']['Sentence'];
        result: string;
      }[];
    };
    ExtensionRequest: {
      askedBy: string;
      askedDueOn: components['schemas']['Day'];
      askedOn: components['schemas']['Day'];
      can: {
        decide: boolean;
        withdraw: boolean;
      };
      decidedBy: string | null;
      decidedOn: components['schemas']['Day'] | null;
      decisionReason: string | null;
      dueOn: components['schemas']['Day'];
      grantedDueOn: components['schemas']['Day'] | null;
      id: components['schemas']['Id'];
      ofMending: boolean;
      reason: string;
      state: components['schemas']['ExtensionState'];
      version: components['schemas']['Version'];
    };
    /** @enum {string} */
    ExtensionState: 'asked' | 'granted' | 'refused' | 'withdrawn';
    FigureImport: {
      can: {
        confirm: boolean;
        read: boolean;
      };
      confirmedBy: string | null;
      confirmedOn: components['schemas']['Day'] | null;
      counts: {
        correction: number;
        error: number;
        new: number;
        same: number;
        supplement: number;
      };
      fileName: string;
      id: components['schemas']['Id'];
      progress: {
        done: number;
        ended: boolean;
        /** @enum {string} */
        phase: 'reading' | 'checking' | 'writing' | 'judging';
        running: boolean;
        total: number;
      } | null;
      readOn: components['schemas']['Day'] | null;
      sha256: string;
      size: number;
      /** @enum {string} */
      state: 'uploaded' | 'read' | 'done';
      uploadedBy: string;
      uploadedOn: components['schemas']['Day'];
      version: components['schemas']['Version'];
    };
    FigureImportList: {
      asOf: components['schemas']['Day'];
      rows: components['schemas']['FigureImport'][];
    };
    FigureImportRow: {
      after: {
        growth: components['schemas']['Decimal'] | null;
        value: components['schemas']['Decimal'] | null;
        /** @enum {string} */
        vintage: 'preliminary' | 'formal' | 'final';
      } | null;
      before: {
        growth: components['schemas']['Decimal'] | null;
        value: components['schemas']['Decimal'] | null;
        /** @enum {string} */
        vintage: 'preliminary' | 'formal' | 'final';
      } | null;
      errors: {
        address: string;
        /** @enum {string} */
        column:
          | 'plan'
          | 'series'
          | 'region'
          | 'period'
          | 'value'
          | 'growth'
          | 'vintage'
          | 'publishedOn'
          | 'source'
          | 'sourceUrl'
          | 'revision'
          | 'reason';
        message: components['schemas']['Sentence'];
      }[];
      outcome: components['schemas']['ImportOutcome'];
      period: string;
      periodEnd: components['schemas']['Day'] | null;
      plan: string;
      reason: string | null;
      row: number;
      series: string;
      unit: string | null;
    };
    FigureImportRows: {
      rows: components['schemas']['FigureImportRow'][];
      total: number;
    };
    Figures: {
      daysLate: number;
      decided: number;
      expected: number;
      extensions: number;
      late: number;
      mendingLate: number;
      missing: number;
      notYetDue: number;
      onTime: number;
      onTimeShare: components['schemas']['Decimal'] | null;
      received: number;
      receivedShare: components['schemas']['Decimal'] | null;
      timesReturned: number;
    };
    FileAppeal: {
      attachmentIds: components['schemas']['Id'][];
      contestedId: components['schemas']['Id'];
      contestedKind: components['schemas']['ContestedKind'];
      statement: string;
    };
    FileSubmission: {
      lines: {
        id: components['schemas']['Id'];
        version: components['schemas']['Version'];
      }[];
    };
    Finding: {
      answered: boolean;
      code: string;
      level: components['schemas']['FindingLevel'];
      message: components['schemas']['Sentence'];
    };
    /** @enum {string} */
    FindingKind: 'problem' | 'practice';
    /** @enum {string} */
    FindingLevel: 'hard' | 'soft' | 'review';
    /** @enum {string} */
    FiveGroup: 'behind' | 'on_schedule' | 'ahead' | 'done' | 'other';
    FiveGroupCount: {
      count: number;
      group: components['schemas']['FiveGroup'];
      name: string;
      share: string | null;
    };
    GiveBackSubmission: {
      reason: string;
    };
    GiveDirective: {
      /** @enum {string} */
      about: 'target' | 'submission' | 'clause' | 'entrusted';
      /** @default [] */
      coOwnerIds: components['schemas']['Id'][];
      /** Format: date */
      dueOn: string;
      id: components['schemas']['Id'];
      ownerId: components['schemas']['Id'];
      text: string;
    };
    GoalChange: {
      approximate?: boolean;
      bodies?: {
        agencyId: components['schemas']['Id'];
        /** @enum {string} */
        role: 'lead' | 'shared' | 'support' | 'guide';
      }[];
      /** @enum {string} */
      comparator?: 'at_least' | 'at_most' | 'between';
      /** Format: date */
      deadline: string | null;
      /** Format: date */
      evaluationEnd: string | null;
      goal: components['schemas']['Decimal'] | null;
      goalUpper: components['schemas']['Decimal'] | null;
      interim: {
        /** Format: date */
        on: string;
        value: components['schemas']['Decimal'];
      }[];
      /** @enum {string} */
      kind: 'goal';
      name?: string;
      nodes: {
        label: string;
        /** Format: date */
        on: string;
      }[];
      /** @enum {string} */
      recurrence?: 'once' | 'annual' | 'standing';
      strict?: boolean;
    };
    GoalProposal: {
      can: {
        decide: boolean;
        withdraw: boolean;
      };
      revision: components['schemas']['TargetRevision'];
      target: components['schemas']['JudgedTarget'];
    };
    GoalProposalList: {
      asOf: components['schemas']['Day'];
      rows: components['schemas']['GoalProposal'][];
    };
    Id: number;
    /** @enum {string} */
    ImportOutcome: 'new' | 'correction' | 'supplement' | 'same' | 'error';
    Inbox: {
      asOf: components['schemas']['Day'];
      items: components['schemas']['InboxItem'][];
      mail: {
        address: string | null;
        failing: boolean;
        offered: boolean;
      };
    };
    InboxItem: {
      itemId: components['schemas']['Id'];
      /** @enum {string} */
      kind:
        | 'return'
        | 'signature'
        | 'review'
        | 'extension'
        | 'question'
        | 'correction'
        | 'goal_change'
        | 'entrusted_receipt'
        | 'entrusted'
        | 'entrusted_report'
        | 'directive_news'
        | 'notice_receipt'
        | 'notice'
        | 'notice_reply'
        | 'notice_proposals'
        | 'closing'
        | 'closing_turned'
        | 'closing_decided'
        | 'appeal'
        | 'appeal_decided';
      link: {
        id: components['schemas']['Id'];
        /** @enum {string} */
        page:
          'submission' | 'target' | 'matter' | 'notice' | 'notice_proposals' | 'closing' | 'appeal';
        path: string;
      };
      message: components['schemas']['Sentence'];
      referenceOn: components['schemas']['Day'];
      seen: boolean;
      step: number;
      /** @enum {string} */
      urgency: 'late' | 'today' | 'soon' | 'waiting';
    };
    InspectionDetail: {
      agencies: components['schemas']['AgencyRef'][];
      asOf: components['schemas']['Day'];
      basis: string | null;
      can: {
        edit: boolean;
        issue: boolean;
      };
      createdBy: string;
      createdOn: components['schemas']['Day'];
      findings: components['schemas']['InspectionFinding'][];
      fromOn: components['schemas']['Day'];
      groupLeader: string;
      groupName: string;
      id: components['schemas']['Id'];
      issuedBy: string | null;
      issuedOn: components['schemas']['Day'] | null;
      members: string[];
      plans: {
        id: components['schemas']['Id'];
        key: string;
        title: string;
      }[];
      rectification: components['schemas']['Rectification'];
      regionCode: string;
      regionName: string;
      /** @enum {string} */
      state: 'draft' | 'issued';
      title: string;
      toOn: components['schemas']['Day'];
      version: components['schemas']['Version'];
    };
    InspectionDraft: {
      agencyIds: components['schemas']['Id'][];
      basis: string | null;
      findings: components['schemas']['DraftFinding'][];
      /** Format: date */
      fromOn: string;
      groupLeader: string;
      groupName: string;
      members: string[];
      planIds: components['schemas']['Id'][];
      title: string;
      /** Format: date */
      toOn: string;
    };
    InspectionFinding: {
      clauseId: components['schemas']['Id'] | null;
      demand: string | null;
      dueOn: components['schemas']['Day'] | null;
      facts: string | null;
      id: components['schemas']['Id'];
      kind: components['schemas']['FindingKind'];
      matter: components['schemas']['EntrustedMatter'] | null;
      owner: components['schemas']['AgencyRef'] | null;
      place: string;
      planTitle: string;
      targetId: components['schemas']['Id'] | null;
      text: string;
    };
    InspectionHead: {
      fromOn: components['schemas']['Day'];
      groupLeader: string;
      groupName: string;
      id: components['schemas']['Id'];
      issuedOn: components['schemas']['Day'] | null;
      rectification: components['schemas']['Rectification'];
      regionCode: string;
      regionName: string;
      /** @enum {string} */
      state: 'draft' | 'issued';
      title: string;
      toOn: components['schemas']['Day'];
      version: components['schemas']['Version'];
    };
    InspectionList: {
      asOf: components['schemas']['Day'];
      can: {
        create: boolean;
      };
      rows: components['schemas']['InspectionHead'][];
    };
    IntakeBody: {
      agency: {
        id: components['schemas']['Id'];
        name: string;
        shortName: string;
      } | null;
      create: components['schemas']['NewAgency'] | null;
      name: string;
      rows: number;
      settledBy: string | null;
      /** @enum {string} */
      state: 'found' | 'new' | 'open';
      version: components['schemas']['Version'];
    };
    IntakeBodyResult: {
      body: components['schemas']['IntakeBody'];
      draftVersion: components['schemas']['Version'];
    };
    IntakeConflict: {
      id: components['schemas']['Id'];
      /** @enum {string} */
      reason: 'different_values' | 'body_and_annex';
      rows: components['schemas']['Id'][];
      settledBy: string | null;
      settlement: components['schemas']['ConflictSettlement'] | null;
      version: components['schemas']['Version'];
    };
    IntakeCounts: {
      accepted: number;
      merged: number;
      openBodies: number;
      openConflicts: number;
      pending: number;
      rejected: number;
      rows: number;
    };
    /** @enum {string} */
    IntakeDecision: 'pending' | 'accepted' | 'rejected' | 'merged';
    IntakeDocument: {
      hardWrapped: boolean;
      /** @enum {string} */
      kind: 'txt' | 'docx' | 'pdf' | 'doc' | 'pasted' | 'ledger';
      name: string;
      tables: {
        cells: {
          column: number;
          columnSpan: number;
          end: number;
          more?: {
            end: number;
            start: number;
          }[];
          row: number;
          rowSpan: number;
          start: number;
        }[];
        columns: number;
        end: number;
        rows: number;
        start: number;
      }[];
      text: string;
    };
    IntakeDraft: {
      amends: {
        id: components['schemas']['Id'];
        key: string;
        title: string;
      } | null;
      bodies: components['schemas']['IntakeBody'][];
      can: {
        confirm: boolean;
        discard: boolean;
        edit: boolean;
      };
      changedAt: string;
      changedBy: string;
      clauses: {
        end: number;
        heading: string;
        locator: string;
        start: number;
      }[];
      closeReason: string | null;
      closedBy: string | null;
      closedOn: components['schemas']['Day'] | null;
      conflicts: components['schemas']['IntakeConflict'][];
      counts: components['schemas']['IntakeCounts'];
      createdBy: string;
      createdOn: components['schemas']['Day'];
      dictionariesVersion: string;
      document: {
        characters: number;
        id: components['schemas']['Id'];
        /** @enum {string} */
        kind: 'txt' | 'docx' | 'pdf' | 'doc' | 'pasted' | 'ledger';
        name: string;
        size: number;
      };
      header: components['schemas']['IntakeHeader'];
      headerRead: components['schemas']['IntakeHeader'];
      headerVersion: components['schemas']['Version'];
      id: components['schemas']['Id'];
      left: components['schemas']['Sentence'][];
      mayAmend: {
        docNo: string | null;
        id: components['schemas']['Id'];
        issuedOn: components['schemas']['Day'];
        key: string;
        title: string;
      }[];
      open: components['schemas']['IntakeOpenMatter'][];
      plan: {
        id: components['schemas']['Id'];
        key: string;
        title: string;
      } | null;
      readerVersion: string;
      regionCode: string;
      regionPresumed: boolean;
      regions: {
        code: string;
        name: string;
      }[];
      rows: components['schemas']['IntakeRow'][];
      sameNumber: {
        id: components['schemas']['Id'];
        key: string;
        title: string;
      }[];
      /** @enum {string} */
      state: 'open' | 'confirmed' | 'discarded';
      sure: number;
      title: string | null;
      version: components['schemas']['Version'];
      warnings: {
        code: string;
        end: number;
        start: number;
        words: string;
      }[];
    };
    IntakeDraftList: {
      asOf: components['schemas']['Day'];
      can: {
        add: boolean;
      };
      rows: components['schemas']['IntakeDraftSummary'][];
    };
    IntakeDraftMade: {
      id: components['schemas']['Id'];
      version: components['schemas']['Version'];
    };
    IntakeDraftSummary: {
      amends: {
        id: components['schemas']['Id'];
        key: string;
        title: string;
      } | null;
      changedAt: string;
      changedBy: string;
      closeReason: string | null;
      closedBy: string | null;
      closedOn: components['schemas']['Day'] | null;
      counts: components['schemas']['IntakeCounts'];
      createdBy: string;
      createdOn: components['schemas']['Day'];
      document: {
        characters: number;
        id: components['schemas']['Id'];
        /** @enum {string} */
        kind: 'txt' | 'docx' | 'pdf' | 'doc' | 'pasted' | 'ledger';
        name: string;
        size: number;
      };
      id: components['schemas']['Id'];
      plan: {
        id: components['schemas']['Id'];
        key: string;
        title: string;
      } | null;
      regionCode: string;
      /** @enum {string} */
      state: 'open' | 'confirmed' | 'discarded';
      title: string | null;
      version: components['schemas']['Version'];
    };
    IntakeFields: {
      /** @enum {string} */
      accumulation: 'ytd' | 'cumulative' | 'stock' | 'rate' | 'duration' | 'milestone';
      agencies: components['schemas']['IntakeWrittenBody'][];
      approximate: boolean;
      baseline: {
        period: string;
        stated: boolean;
        value: components['schemas']['Decimal'] | null;
      } | null;
      cap: components['schemas']['Decimal'] | null;
      capUnit: string | null;
      clause: string;
      /** @enum {string} */
      comparator: 'at_least' | 'at_most' | 'between';
      /** Format: date */
      deadline: string | null;
      deadlineStated: boolean;
      /** @enum {string} */
      distribution: 'single' | 'each';
      /** Format: date */
      evaluationEnd: string | null;
      /** @enum {string} */
      frequency: 'month' | 'quarter' | 'half' | 'year' | 'once';
      goal: components['schemas']['Decimal'] | null;
      goalExact: string | null;
      goalUpper: components['schemas']['Decimal'] | null;
      indicator: string | null;
      /** @enum {string} */
      kind: 'quantity' | 'milestone';
      /** @enum {string} */
      measure: 'value' | 'yoy_growth' | 'average_growth' | 'change' | 'done';
      name: string;
      nodes: {
        label: string;
        /** Format: date */
        on: string;
      }[];
      partOf: components['schemas']['Id'] | null;
      /** @enum {string} */
      publisher: 'agency' | 'customs' | 'statistics';
      /** @enum {string} */
      recurrence: 'once' | 'annual' | 'standing';
      remark: string | null;
      seriesUnit: string | null;
      strict: boolean;
      unit: string | null;
    };
    IntakeFieldsPatch: {
      /** @enum {string} */
      accumulation?: 'ytd' | 'cumulative' | 'stock' | 'rate' | 'duration' | 'milestone';
      agencies?: components['schemas']['IntakeWrittenBody'][];
      approximate?: boolean;
      baseline?: {
        period: string;
        stated: boolean;
        value: components['schemas']['Decimal'] | null;
      } | null;
      cap?: components['schemas']['Decimal'] | null;
      capUnit?: string | null;
      clause?: string;
      /** @enum {string} */
      comparator?: 'at_least' | 'at_most' | 'between';
      /** Format: date */
      deadline?: string | null;
      deadlineStated?: boolean;
      /** @enum {string} */
      distribution?: 'single' | 'each';
      /** Format: date */
      evaluationEnd?: string | null;
      /** @enum {string} */
      frequency?: 'month' | 'quarter' | 'half' | 'year' | 'once';
      goal?: components['schemas']['Decimal'] | null;
      goalExact?: string | null;
      goalUpper?: components['schemas']['Decimal'] | null;
      indicator?: string | null;
      /** @enum {string} */
      kind?: 'quantity' | 'milestone';
      /** @enum {string} */
      measure?: 'value' | 'yoy_growth' | 'average_growth' | 'change' | 'done';
      name?: string;
      nodes?: {
        label: string;
        /** Format: date */
        on: string;
      }[];
      partOf?: components['schemas']['Id'] | null;
      /** @enum {string} */
      publisher?: 'agency' | 'customs' | 'statistics';
      /** @enum {string} */
      recurrence?: 'once' | 'annual' | 'standing';
      remark?: string | null;
      seriesUnit?: string | null;
      strict?: boolean;
      unit?: string | null;
    };
    IntakeHeader: {
      defaultBody: string | null;
      docNo: string | null;
      /** Format: date */
      effectiveFrom: string | null;
      /** Format: date */
      effectiveTo: string | null;
      /** Format: date */
      horizon: string | null;
      implements: {
        docNo: string | null;
        title: string;
      }[];
      /** Format: date */
      issuedOn: string | null;
      issuer: string | null;
      missingAnnexes: string[];
      regionCode: string;
      title: string | null;
    };
    IntakeHeaderResult: {
      draftVersion: components['schemas']['Version'];
      header: components['schemas']['IntakeHeader'];
      headerVersion: components['schemas']['Version'];
    };
    IntakeOpenMatter: {
      id: components['schemas']['Id'] | null;
      /** @enum {string} */
      kind: 'header' | 'row' | 'body' | 'conflict';
      message: components['schemas']['Sentence'];
      path: string;
    };
    IntakeRead: {
      /** @enum {string|null} */
      agenciesFrom: 'sentence' | 'note' | 'rule' | null;
      alsoAt: {
        clause: string;
        end: number;
        start: number;
      }[];
      /** @enum {string} */
      confidence: 'high' | 'check';
      /** @enum {string} */
      deadlineSource:
        | 'phrase'
        | 'sentence_run'
        | 'lead_in'
        | 'note'
        | 'table_header'
        | 'table_column'
        | 'plan_period'
        | 'none';
      doubts: (
        | 'unknown_body'
        | 'doubtful_note'
        | 'no_body'
        | 'no_name'
        | 'name_from_before'
        | 'long_name'
        | 'not_said'
        | 'no_unit'
        | 'no_deadline'
        | 'deadline_of_plan'
        | 'no_issue_day'
        | 'year_out_of_range'
        | 'before_or_end_of'
        | 'place_table'
        | 'conflict'
      )[];
      fields: components['schemas']['IntakeFields'];
      rule: string;
      ruleWords: components['schemas']['Sentence'];
    };
    IntakeRow: {
      changedAt: string | null;
      changedBy: string | null;
      decidedAt: string | null;
      decidedBy: string | null;
      decision: components['schemas']['IntakeDecision'];
      disputed: boolean;
      edited: string[];
      end: number;
      fields: components['schemas']['IntakeFields'];
      id: components['schemas']['Id'];
      mergedInto: components['schemas']['Id'] | null;
      obstacles: {
        message: components['schemas']['Sentence'];
        path: string;
      }[];
      position: number;
      quote: string;
      read: components['schemas']['IntakeRead'] | null;
      start: number;
      sure: boolean;
      type: components['schemas']['IntakeRowType'];
      version: components['schemas']['Version'];
    };
    IntakeRowResult: {
      draftVersion: components['schemas']['Version'];
      row: components['schemas']['IntakeRow'];
    };
    /** @enum {string} */
    IntakeRowType: 'target' | 'milestone' | 'norm' | 'responsibility' | 'incentive';
    IntakeSuggestions: {
      blank: {
        fields: components['schemas']['IntakeFields'];
        type: components['schemas']['IntakeRowType'];
      };
      rows: {
        /** @enum {string} */
        confidence: 'high' | 'check';
        doubts: (
          | 'unknown_body'
          | 'doubtful_note'
          | 'no_body'
          | 'no_name'
          | 'name_from_before'
          | 'long_name'
          | 'not_said'
          | 'no_unit'
          | 'no_deadline'
          | 'deadline_of_plan'
          | 'no_issue_day'
          | 'year_out_of_range'
          | 'before_or_end_of'
          | 'place_table'
          | 'conflict'
        )[];
        end: number;
        fields: components['schemas']['IntakeFields'];
        quote: string;
        rule: string;
        start: number;
        type: components['schemas']['IntakeRowType'];
      }[];
    };
    IntakeWrittenBody: {
      name: string;
      /** @enum {string} */
      role: 'lead' | 'shared' | 'support' | 'guide';
    };
    IssueBulletin: {
      confirmed: boolean;
    };
    IssueCheck: {
      /** @enum {string} */
      code: 'no_text' | 'no_title' | 'no_issuer' | 'empty_part' | 'strange_number' | 'old_data';
      found: string[];
      /** @enum {string} */
      level: 'hard' | 'soft';
      part: components['schemas']['BulletinPartKey'] | null;
    };
    IssueNotices: {
      slips: {
        colour: components['schemas']['NoticeColour'];
        demand: string;
        /** Format: date */
        dueOn: string;
        fingerprint: string;
        followsId: components['schemas']['Id'] | null;
        higherReason: string | null;
        subject: components['schemas']['Subject'];
      }[];
    };
    IssuedNotices: {
      rows: components['schemas']['NoticeRef'][];
    };
    JudgeNotice:
      | {
          attachmentIds: components['schemas']['Id'][];
          /** @enum {string} */
          decision: 'settle';
          words: string | null;
        }
      | {
          /** Format: date */
          answerBy: string;
          attachmentIds: components['schemas']['Id'][];
          /** @enum {string} */
          decision: 'send_back';
          words: string;
        }
      | {
          attachmentIds: components['schemas']['Id'][];
          /** @enum {string} */
          decision: 'close';
          words: string;
        }
      | {
          attachmentIds: components['schemas']['Id'][];
          /** @enum {string} */
          decision: 'withdraw';
          words: string;
        };
    JudgedTarget: {
      /** @enum {string} */
      accumulation: 'ytd' | 'cumulative' | 'stock' | 'rate' | 'duration' | 'milestone';
      approximate: boolean;
      attained: components['schemas']['Decimal'] | null;
      attainedUnit: string;
      /** @enum {string} */
      comparator: 'at_least' | 'at_most' | 'between';
      completion: components['schemas']['Decimal'] | null;
      confirmationPending: boolean;
      daysLeft: number | null;
      deadline: components['schemas']['Day'] | null;
      deadlineState: components['schemas']['DeadlineState'];
      deadlineStated: boolean;
      endedOn: components['schemas']['Day'] | null;
      expected: components['schemas']['Decimal'] | null;
      expectedCompletion: components['schemas']['Decimal'] | null;
      gap: components['schemas']['Decimal'] | null;
      gapUnit: string | null;
      goal: components['schemas']['Decimal'] | null;
      goalText: components['schemas']['Sentence'];
      goalUpper: components['schemas']['Decimal'] | null;
      id: components['schemas']['Id'];
      key: string;
      /** @enum {string} */
      kind: 'quantity' | 'milestone';
      lamp: components['schemas']['Lamp'];
      latest: components['schemas']['LatestValue'] | null;
      /** @enum {string} */
      measure: 'value' | 'yoy_growth' | 'average_growth' | 'change' | 'done';
      name: string;
      outlook: components['schemas']['Sentence'] | null;
      plan: components['schemas']['PlanRef'];
      /** @enum {string} */
      recurrence: 'once' | 'annual' | 'standing';
      reporter: components['schemas']['Responsibility'] | null;
      severity: components['schemas']['Decimal'] | null;
      spark: components['schemas']['SparkPoint'][];
      strict: boolean;
      unit: string;
      verdict: components['schemas']['Sentence'];
    };
    JudgementSnapshot: {
      asOf: components['schemas']['Day'];
      attained: components['schemas']['Decimal'] | null;
      attainedUnit: string;
      completion: components['schemas']['Decimal'] | null;
      daysLate: number | null;
      deadline: components['schemas']['Day'] | null;
      deadlineState: components['schemas']['DeadlineState'];
      expected: components['schemas']['Decimal'] | null;
      expectedCompletion: components['schemas']['Decimal'] | null;
      explanation: components['schemas']['Explanation'];
      gap: components['schemas']['Decimal'] | null;
      gapUnit: string | null;
      goalText: components['schemas']['Sentence'];
      lamp: components['schemas']['Lamp'];
      latest: components['schemas']['LatestValue'] | null;
      task: boolean;
      verdict: components['schemas']['Sentence'];
      yearEnd: components['schemas']['Day'] | null;
    };
    KeepTerms: {
      kept: (
        | 'name'
        | 'goal'
        | 'goalUpper'
        | 'unit'
        | 'comparator'
        | 'measure'
        | 'recurrence'
        | 'deadline'
        | 'evaluationEnd'
        | 'nodes'
        | 'clause'
        | 'agencies'
      )[];
    };
    /** @enum {string} */
    Lamp: 'achieved' | 'on_track' | 'at_risk' | 'off_track' | 'no_data' | 'unscheduled';
    LampCounts: {
      achieved: number;
      at_risk: number;
      no_data: number;
      off_track: number;
      on_track: number;
      total: number;
      unscheduled: number;
    };
    LatestValue: {
      growth: components['schemas']['Decimal'] | null;
      periodEnd: components['schemas']['Day'];
      value: components['schemas']['Decimal'] | null;
    };
    LineEvidence: {
      asOf: components['schemas']['Day'];
      can: {
        add: boolean;
        remove: boolean;
      };
      limits: {
        file: number;
        filesPerValue: number;
        return: number;
      };
      rows: components['schemas']['EvidenceFile'][];
    };
    LineHistory: {
      asOf: components['schemas']['Day'];
      definition: components['schemas']['Sentence'];
      name: string;
      periods: {
        label: components['schemas']['Sentence'];
        periodEnd: components['schemas']['Day'];
        versions: components['schemas']['ActualVersion'][];
      }[];
      /** @enum {string} */
      publisher: 'agency' | 'customs' | 'statistics';
      targets: {
        deadline: components['schemas']['Day'] | null;
        deadlineStated: boolean;
        expected: components['schemas']['Decimal'] | null;
        expectedUnit: string;
        goalText: components['schemas']['Sentence'];
        id: components['schemas']['Id'];
        name: string;
        verdict: components['schemas']['Sentence'];
      }[];
      unit: string;
    };
    ListedTarget: {
      /** @enum {string} */
      accumulation: 'ytd' | 'cumulative' | 'stock' | 'rate' | 'duration' | 'milestone';
      approximate: boolean;
      attained: components['schemas']['Decimal'] | null;
      attainedUnit: string;
      /** @enum {string} */
      comparator: 'at_least' | 'at_most' | 'between';
      completion: components['schemas']['Decimal'] | null;
      confirmationPending: boolean;
      daysLeft: number | null;
      deadline: components['schemas']['Day'] | null;
      deadlineState: components['schemas']['DeadlineState'];
      deadlineStated: boolean;
      endedOn: components['schemas']['Day'] | null;
      expected: components['schemas']['Decimal'] | null;
      expectedCompletion: components['schemas']['Decimal'] | null;
      gap: components['schemas']['Decimal'] | null;
      gapUnit: string | null;
      goal: components['schemas']['Decimal'] | null;
      goalText: components['schemas']['Sentence'];
      goalUpper: components['schemas']['Decimal'] | null;
      id: components['schemas']['Id'];
      key: string;
      /** @enum {string} */
      kind: 'quantity' | 'milestone';
      lamp: components['schemas']['Lamp'];
      latest: components['schemas']['LatestValue'] | null;
      /** @enum {string} */
      measure: 'value' | 'yoy_growth' | 'average_growth' | 'change' | 'done';
      name: string;
      outlook: components['schemas']['Sentence'] | null;
      plan: components['schemas']['PlanRef'];
      /** @enum {string} */
      recurrence: 'once' | 'annual' | 'standing';
      severity: components['schemas']['Decimal'] | null;
      strict: boolean;
      unit: string;
      verdict: components['schemas']['Sentence'];
    };
    LockRound: {
      reason: string;
      submissionId?: components['schemas']['Id'];
    };
    MailAddress: {
      /** Format: email */
      address: string | null;
    };
    MakeSumRule: {
      partSeriesIds: components['schemas']['Id'][];
      reason: string;
      totalSeriesId: components['schemas']['Id'];
    };
    Mark: {
      /** @enum {string|null} */
      colour: 'blue' | 'yellow' | 'orange' | 'red' | null;
      day: components['schemas']['Day'] | null;
      id: components['schemas']['Id'];
      /** @enum {string} */
      kind: 'directive' | 'finding' | 'notice' | 'closing' | 'appeal' | 'bulletin';
      label: components['schemas']['Sentence'];
      late: boolean;
      state: components['schemas']['Sentence'];
    };
    MatchIntakeRow: {
      targetId: components['schemas']['Id'] | null;
    };
    MoveClock: {
      /** Format: date */
      today: string;
    };
    MovedVerdict: {
      after: components['schemas']['PreviewVerdict'] | null;
      before: components['schemas']['PreviewVerdict'] | null;
      moved: boolean;
      period: components['schemas']['Sentence'] | null;
      periodEnd: components['schemas']['Day'] | null;
      target: {
        id: components['schemas']['Id'];
        name: string;
      };
    };
    Movement: {
      changes: {
        from: string | null;
        name: string;
        planShortTitle: string;
        targetId: components['schemas']['Id'];
        to: string;
      }[];
      closed: number;
      down: number;
      new: number;
      same: number;
      since: components['schemas']['Day'];
      up: number;
    };
    /** @enum {string} */
    MovementKind: 'down' | 'up' | 'closed' | 'new' | 'same' | 'left';
    MovementReport: {
      agencies: components['schemas']['AgencyRef'][];
      from: components['schemas']['Day'];
      plans: components['schemas']['PlanRef'][];
      rows: components['schemas']['MovementRow'][];
      sentence: components['schemas']['Sentence'];
      to: components['schemas']['Day'];
      total: number;
      totals: {
        closed: number;
        closedShort: number;
        down: number;
        left: number;
        new: number;
        ranOut: number;
        same: number;
        targets: number;
        up: number;
      };
    };
    MovementRow: {
      after: components['schemas']['MovementStanding'] | null;
      before: components['schemas']['MovementStanding'] | null;
      meanwhile: components['schemas']['Sentence'];
      movement: components['schemas']['MovementKind'];
      ranOut: boolean;
      target: components['schemas']['JudgedTarget'];
    };
    MovementStanding: {
      attained: components['schemas']['Decimal'] | null;
      attainedUnit: string;
      deadlineState: components['schemas']['DeadlineState'];
      gap: components['schemas']['Decimal'] | null;
      gapUnit: string | null;
      lamp: components['schemas']['Lamp'];
    };
    NewAgency: {
      /** @enum {string} */
      kind:
        | 'government'
        | 'department'
        | 'city'
        | 'county'
        | 'central'
        | 'firm'
        | 'association'
        | 'group';
      name: string;
      regionCode: string;
      shortName: string;
    };
    NodesChange: {
      /** @enum {string} */
      kind: 'nodes';
      nodes: {
        label: string;
        /** Format: date */
        on: string;
      }[];
    };
    /** @enum {string} */
    NoticeColour: 'blue' | 'yellow' | 'orange' | 'red';
    NoticeCounts: {
      all: number;
      byColour: {
        blue: number;
        orange: number;
        red: number;
        yellow: number;
      };
      open: number;
      replied: number;
      settled: number;
      unanswered: number;
    };
    NoticeDetail: {
      asOf: components['schemas']['Day'];
      can: {
        acknowledge: boolean;
        close: boolean;
        escalate: boolean;
        reply: boolean;
        sendBack: boolean;
        settle: boolean;
        withdraw: boolean;
      };
      chain: {
        colour: components['schemas']['NoticeColour'];
        id: components['schemas']['Id'];
        issuedOn: components['schemas']['Day'];
        number: components['schemas']['Sentence'];
        state: components['schemas']['NoticeState'];
      }[];
      content: {
        addressee: string;
        cause: components['schemas']['Sentence'];
        colourWords: {
          meaning: components['schemas']['Sentence'];
          name: components['schemas']['Sentence'];
        };
        copies: string[];
        demand: string;
        dueOn: components['schemas']['Day'];
        facts: components['schemas']['NoticeFact'][];
        higherReason: string | null;
        issuedBy: string;
        ladder: {
          key: components['schemas']['NoticeLadder'];
          name: components['schemas']['Sentence'];
          version: number;
        };
        sha256: string;
      };
      events: components['schemas']['NoticeEvent'][];
      nextColour: components['schemas']['NoticeColour'] | null;
      notice: components['schemas']['NoticeRef'];
      now: {
        cause: components['schemas']['Sentence'] | null;
        facts: components['schemas']['NoticeFact'][];
      } | null;
      proposedAnswerBy: components['schemas']['Day'];
    };
    NoticeDueDays: {
      blue: number;
      orange: number;
      red: number;
      yellow: number;
    };
    NoticeEvent: {
      answerBy: components['schemas']['Day'] | null;
      by: string | null;
      expectedOn: components['schemas']['Day'] | null;
      files: components['schemas']['AttachedFile'][];
      id: components['schemas']['Id'];
      kind: components['schemas']['NoticeEventKind'];
      late: boolean;
      measures: string | null;
      onDay: components['schemas']['Day'];
      words: string | null;
    };
    /** @enum {string} */
    NoticeEventKind:
      | 'issue'
      | 'acknowledge'
      | 'reply'
      | 'settle'
      | 'send_back'
      | 'escalate'
      | 'close'
      | 'withdraw';
    NoticeFact: {
      label: components['schemas']['Sentence'];
      value: components['schemas']['Sentence'];
    };
    /** @enum {string} */
    NoticeLadder: 'blue-yellow-red' | 'blue-orange-red';
    NoticeList: {
      agencies: components['schemas']['AgencyRef'][];
      asOf: components['schemas']['Day'];
      can: {
        issue: boolean;
      };
      counts: components['schemas']['NoticeCounts'];
      offset: number;
      plans: {
        key: string;
        shortTitle: string;
      }[];
      rows: components['schemas']['NoticeRef'][];
      total: number;
    };
    NoticePreview: {
      earliestDueOn: components['schemas']['Day'];
      issuer: string;
      rows: components['schemas']['NoticePreviewRow'][];
      today: components['schemas']['Day'];
    };
    NoticePreviewRow: {
      followsId: components['schemas']['Id'] | null;
      matter: string | null;
      refusal: {
        code: components['schemas']['NoticeRefusal'];
        noticeId: components['schemas']['Id'] | null;
        words: components['schemas']['Sentence'];
      } | null;
      slip: {
        addressee: components['schemas']['AgencyRef'];
        cause: components['schemas']['Sentence'];
        clock: components['schemas']['SupervisionClock'];
        colour: components['schemas']['NoticeColour'];
        colours: components['schemas']['NoticeColour'][];
        copies: components['schemas']['AgencyRef'][];
        demand: string;
        dueOn: components['schemas']['Day'];
        facts: components['schemas']['NoticeFact'][];
        fingerprint: string;
        follows: components['schemas']['Sentence'] | null;
      } | null;
      subject: components['schemas']['Subject'];
    };
    NoticeProposal: {
      agency: components['schemas']['AgencyRef'] | null;
      can: {
        decide: boolean;
      };
      cause: components['schemas']['Sentence'] | null;
      colour: components['schemas']['NoticeColour'] | null;
      decidedBy: string | null;
      decidedOn: components['schemas']['Day'] | null;
      decisionReason: string | null;
      id: components['schemas']['Id'];
      kind: components['schemas']['NoticeProposalKind'];
      kindWords: components['schemas']['Sentence'];
      matter: string;
      notice: {
        answerBy: components['schemas']['Day'];
        colour: components['schemas']['NoticeColour'];
        id: components['schemas']['Id'];
        number: components['schemas']['Sentence'];
      } | null;
      proposedOn: components['schemas']['Day'];
      regionName: string;
      state: components['schemas']['NoticeProposalState'];
      subject: components['schemas']['Subject'];
      version: components['schemas']['Version'];
    };
    /** @enum {string} */
    NoticeProposalKind: 'first' | 'next' | 'bulletin';
    NoticeProposalList: {
      asOf: components['schemas']['Day'];
      can: {
        run: boolean;
      };
      rows: components['schemas']['NoticeProposal'][];
    };
    /** @enum {string} */
    NoticeProposalState: 'open' | 'issued' | 'dismissed' | 'withdrawn';
    NoticeRef: {
      agency: components['schemas']['AgencyRef'];
      answerBy: components['schemas']['Day'];
      clock: components['schemas']['SupervisionClock'];
      colour: components['schemas']['NoticeColour'];
      daysLeft: number | null;
      id: components['schemas']['Id'];
      issuedOn: components['schemas']['Day'];
      issuer: string;
      matter: string;
      number: components['schemas']['Sentence'];
      regionName: string;
      repliedLate: boolean;
      state: components['schemas']['NoticeState'];
      subject: components['schemas']['Subject'];
      unanswered: boolean;
      version: components['schemas']['Version'];
    };
    /** @enum {string} */
    NoticeRefusal:
      | 'not_in_scope'
      | 'no_cause'
      | 'no_body'
      | 'open_group'
      | 'open_notice'
      | 'closed'
      | 'top_of_ladder'
      | 'not_to_follow'
      | 'twice';
    NoticeSetting: {
      dueDays: components['schemas']['NoticeDueDays'];
      from: string | null;
      issuerName: string;
      ladder: components['schemas']['NoticeLadder'];
      ladders: {
        colours: {
          colour: components['schemas']['NoticeColour'];
          meaning: components['schemas']['Sentence'];
          name: components['schemas']['Sentence'];
        }[];
        key: components['schemas']['NoticeLadder'];
        name: components['schemas']['Sentence'];
        version: number;
      }[];
      regionCode: string;
      regionName: string;
      version: components['schemas']['Version'];
    };
    /** @enum {string} */
    NoticeState:
      | 'issued'
      | 'acknowledged'
      | 'replied'
      | 'returned'
      | 'settled'
      | 'escalated'
      | 'closed'
      | 'withdrawn';
    Outlook: {
      high: components['schemas']['Decimal'];
      low: components['schemas']['Decimal'];
      method: components['schemas']['Sentence'];
      needed: components['schemas']['Sentence'] | null;
      on: components['schemas']['Day'];
      sentence: components['schemas']['Sentence'];
      value: components['schemas']['Decimal'];
    };
    OverdueDifference: {
      causes: {
        on: components['schemas']['Day'];
        words: components['schemas']['Sentence'];
      }[];
      now: components['schemas']['OverdueStanding'];
      target: {
        id: components['schemas']['Id'];
        name: string;
        plan: components['schemas']['PlanRef'];
      };
      then: components['schemas']['OverdueStanding'];
    };
    OverdueEntrusted: {
      marks: components['schemas']['Mark'][];
      matter: components['schemas']['EntrustedMatter'];
    };
    /** @enum {string} */
    OverdueList: 'deadlines_stated' | 'deadlines_unstated' | 'returns' | 'behind' | 'entrusted';
    OverdueReport: {
      agencies: components['schemas']['AgencyRef'][];
      asOf: components['schemas']['Day'];
      basis: components['schemas']['ReportBasis'];
      behind: {
        rows: components['schemas']['OverdueRow'][];
        total: number;
      };
      byAgency: components['schemas']['AgencyFigures'][];
      can: {
        export: boolean;
        issueNotices: boolean;
      };
      deadlines: {
        stated: {
          rows: components['schemas']['OverdueRow'][];
          total: number;
        };
        unstated: {
          rows: components['schemas']['OverdueRow'][];
          total: number;
        };
      };
      differences: {
        rows: components['schemas']['OverdueDifference'][];
        total: number;
      } | null;
      entrusted: {
        rows: components['schemas']['OverdueEntrusted'][];
        total: number;
      };
      message: components['schemas']['ReportMessage'];
      plans: components['schemas']['PlanRef'][];
      reported: components['schemas']['ReturnFigures'];
      returns: {
        rows: components['schemas']['OverdueReturn'][];
        total: number;
      };
      totals: components['schemas']['OverdueTotals'];
    };
    OverdueReturn: {
      daysLate: number;
      dueOn: components['schemas']['Day'];
      marks: components['schemas']['Mark'][];
      reminders: number;
      standing: components['schemas']['ReturnStanding'];
      submission: components['schemas']['SubmissionRef'];
    };
    OverdueRow: {
      daysLate: number | null;
      /** @enum {string} */
      list: 'deadlines_stated' | 'deadlines_unstated' | 'behind';
      marks: components['schemas']['Mark'][];
      needed: components['schemas']['Sentence'] | null;
      responsibilities: components['schemas']['Responsibility'][];
      shortfall: components['schemas']['Sentence'] | null;
      target: components['schemas']['ListedTarget'];
    };
    OverdueRows:
      | {
          asOf: components['schemas']['Day'];
          /** @enum {string} */
          kind: 'targets';
          offset: number;
          rows: components['schemas']['OverdueRow'][];
          total: number;
        }
      | {
          asOf: components['schemas']['Day'];
          /** @enum {string} */
          kind: 'returns';
          offset: number;
          rows: components['schemas']['OverdueReturn'][];
          total: number;
        }
      | {
          asOf: components['schemas']['Day'];
          /** @enum {string} */
          kind: 'entrusted';
          offset: number;
          rows: components['schemas']['OverdueEntrusted'][];
          total: number;
        }
      | {
          asOf: components['schemas']['Day'];
          /** @enum {string} */
          kind: 'differences';
          offset: number;
          rows: components['schemas']['OverdueDifference'][];
          total: number;
        };
    OverdueStanding: {
      deadlineState: components['schemas']['DeadlineState'];
      gap: components['schemas']['Decimal'] | null;
      gapUnit: string | null;
      lamp: components['schemas']['Lamp'];
      list: components['schemas']['OverdueList'] | null;
    };
    OverdueTotals: {
      all: {
        closed: number;
        matters: number;
      };
      behind: {
        at_risk: number;
        closed: number;
        matters: number;
        off_track: number;
      };
      deadlines: {
        closed: number;
        matters: number;
        missed: number;
        overdue: number;
        stated: number;
        unproven: number;
        unstated: number;
      };
      entrusted: {
        closed: number;
        directive: number;
        finding: number;
        matters: number;
      };
      returns: {
        closed: number;
        late: number;
        matters: number;
        mending: number;
        missing: number;
      };
    };
    Overview: {
      asOf: components['schemas']['Day'];
      attention: components['schemas']['JudgedTarget'][];
      counts: components['schemas']['LampCounts'];
      deadlines: components['schemas']['DeadlineCounts'];
      heatMap: {
        plans: components['schemas']['PlanRef'][];
        rows: {
          agency: components['schemas']['AgencyRef'];
          cells: {
            counts: components['schemas']['LampCounts'];
            planId: components['schemas']['Id'];
          }[];
        }[];
      };
      movement: components['schemas']['Movement'];
      passed: {
        rows: components['schemas']['JudgedTarget'][];
        total: number;
      };
      plans: components['schemas']['PlanRef'][];
      sentence: components['schemas']['Sentence'];
      upcoming: {
        rows: components['schemas']['JudgedTarget'][];
        total: number;
      };
    };
    PartChanges: {
      added: {
        clause: string;
        row: components['schemas']['Id'];
        words: string;
      }[];
      changed: {
        after: string;
        before: string;
        clause: string;
        row: components['schemas']['Id'];
      }[];
      removed: {
        clause: string;
        id: components['schemas']['Id'];
        words: string;
      }[];
      unchanged: number;
    };
    PastedDocument: {
      /** @default null */
      amends: components['schemas']['Id'] | null;
      /**
       * Format: date
       * @default null
       */
      issuedOn: string | null;
      name: string;
      text: string;
    };
    PatchIntakeHeader: {
      defaultBody?: string | null;
      docNo?: string | null;
      /** Format: date */
      effectiveFrom?: string | null;
      /** Format: date */
      effectiveTo?: string | null;
      /** Format: date */
      horizon?: string | null;
      implements?: {
        docNo: string | null;
        title: string;
      }[];
      /** Format: date */
      issuedOn?: string | null;
      issuer?: string | null;
      missingAnnexes?: string[];
      regionCode?: string;
      title?: string | null;
    };
    PatchIntakeRow: {
      decision?: components['schemas']['IntakeDecision'];
      fields?: components['schemas']['IntakeFieldsPatch'];
      mergedInto?: components['schemas']['Id'];
      type?: components['schemas']['IntakeRowType'];
    };
    PeriodRow: {
      attained: components['schemas']['Decimal'] | null;
      computedGrowth: components['schemas']['Decimal'] | null;
      expected: components['schemas']['Decimal'] | null;
      gap: components['schemas']['Decimal'] | null;
      gapUnit: string | null;
      growth: components['schemas']['Decimal'] | null;
      inPeriod: components['schemas']['Decimal'] | null;
      label: components['schemas']['Sentence'];
      lamp: components['schemas']['Lamp'] | null;
      periodEnd: components['schemas']['Day'];
      value: components['schemas']['Decimal'] | null;
      versions: components['schemas']['ActualVersion'][];
    };
    PlanChanges: {
      added: components['schemas']['Id'][];
      changed: {
        differences: {
          advice: components['schemas']['Sentence'] | null;
          after: string;
          before: string;
          /** @enum {string} */
          effect: 'proposed' | 'kept' | 'replaced' | 'noted';
          /** @enum {string} */
          field:
            | 'name'
            | 'goal'
            | 'goalUpper'
            | 'unit'
            | 'comparator'
            | 'measure'
            | 'recurrence'
            | 'deadline'
            | 'evaluationEnd'
            | 'nodes'
            | 'clause'
            | 'agencies';
        }[];
        replaces: boolean;
        row: components['schemas']['Id'];
        target: {
          clause: string;
          id: components['schemas']['Id'];
          name: string;
        };
      }[];
      incentives: components['schemas']['PartChanges'];
      notes: components['schemas']['PartChanges'];
      removed: {
        advice: components['schemas']['Sentence'];
        clause: string;
        id: components['schemas']['Id'];
        name: string;
      }[];
      unchanged: {
        row: components['schemas']['Id'];
        target: {
          clause: string;
          id: components['schemas']['Id'];
          name: string;
        };
      }[];
    };
    PlanDetail: {
      activatedOn: components['schemas']['Day'];
      asOf: components['schemas']['Day'];
      clauses: {
        depth: number;
        heading: string;
        id: components['schemas']['Id'];
        incentives: {
          amount: components['schemas']['Decimal'] | null;
          cap: components['schemas']['Decimal'] | null;
          capUnit: string | null;
          condition: string;
          unit: string;
        }[];
        locator: string;
        notGoals: {
          phrase: string;
          reason: string;
        }[];
        notes: components['schemas']['Responsibility'][][];
        targetIds: components['schemas']['Id'][];
      }[];
      counts: components['schemas']['LampCounts'];
      coverage: {
        clausesWithTarget: number;
        clausesWithoutTarget: number;
        targetsAssigned: number;
        targetsWithoutAgency: number;
      };
      docNo: string | null;
      effectiveFrom: components['schemas']['Day'] | null;
      effectiveTo: components['schemas']['Day'] | null;
      ended: number;
      horizon: components['schemas']['Day'] | null;
      implementedBy: components['schemas']['PlanRef'][];
      implements: {
        docNo: string | null;
        planKey: string | null;
        title: string;
      }[];
      issuedOn: components['schemas']['Day'];
      issuer: string;
      missingAnnexes: string[];
      plan: components['schemas']['PlanRef'];
      publishedOn: components['schemas']['Day'] | null;
      targets: components['schemas']['JudgedTarget'][];
    };
    PlanList: {
      asOf: components['schemas']['Day'];
      rows: {
        activatedOn: components['schemas']['Day'];
        clauses: number;
        counts: components['schemas']['LampCounts'];
        docNo: string | null;
        horizon: components['schemas']['Day'] | null;
        issuedOn: components['schemas']['Day'];
        issuer: string;
        plan: components['schemas']['PlanRef'];
      }[];
    };
    PlanRef: {
      id: components['schemas']['Id'];
      key: string;
      regionCode: string;
      regionName: string;
      shortTitle: string;
      title: string;
    };
    PreviewNotices: {
      slips: {
        colour?: components['schemas']['NoticeColour'] | null;
        /** Format: date */
        dueOn?: string | null;
        followsId?: components['schemas']['Id'] | null;
        subject: components['schemas']['Subject'];
      }[];
    };
    PreviewRevision: {
      change: components['schemas']['TermsChange'];
      /**
       * Format: date
       * @default null
       */
      effectiveOn: string | null;
    };
    PreviewVerdict: {
      attained: components['schemas']['Decimal'] | null;
      completion: components['schemas']['Decimal'] | null;
      deadlineState: components['schemas']['DeadlineState'];
      expected: components['schemas']['Decimal'] | null;
      gap: components['schemas']['Decimal'] | null;
      gapUnit: string | null;
      lamp: components['schemas']['Lamp'];
      unit: string;
      verdict: components['schemas']['Sentence'];
    };
    /** @description Why a request failed, in the language of the caller */
    Problem: {
      code: string;
      detail: string;
      errors?: {
        message: string;
        path: string;
      }[];
      instance?: string;
      status: number;
      title: string;
      type: string;
    };
    ProposeCorrection: {
      /** @enum {string} */
      answer: 'value' | 'not_published' | 'not_applicable';
      growth: string | null;
      /** Format: date */
      periodEnd: string;
      reason: string;
      revision: string | null;
      seriesId: components['schemas']['Id'];
      source: string;
      sourceUrl: string | null;
      value: string | null;
      /** @enum {string} */
      vintage: 'preliminary' | 'formal' | 'final';
    };
    ProposeEnd: {
      basis: {
        /** Format: date */
        date: string;
        number: string | null;
        title: string;
      };
      /** Format: date */
      effectiveOn: string | null;
      reason: string;
    };
    ProposeGoal: {
      basis: {
        /** Format: date */
        date: string;
        number: string | null;
        title: string;
      };
      change: components['schemas']['GoalChange'];
      /** Format: date */
      effectiveOn: string | null;
      reason: string;
    };
    ProposedNotices: {
      made: number;
      withdrawn: number;
    };
    /** @enum {string} */
    Publisher: 'customs' | 'statistics';
    ReadingProgress: {
      progress: {
        done: number;
        of: number;
        /** @enum {string} */
        step: 'pages' | 'reading' | 'keeping';
      } | null;
    };
    Rectification: {
      closed: number;
      late: number;
      practices: number;
      problems: number;
      running: number;
    };
    RefuseCorrection: {
      reason: string;
    };
    RegenerateBulletin: {
      /** Format: date */
      asOf?: string;
      headlineIds?: components['schemas']['Id'][];
      /** Format: date */
      periodFrom?: string;
      /** Format: date */
      periodTo?: string;
      plans?: string[];
      take: components['schemas']['BulletinPartKey'][];
    };
    RegenerateScope: {
      /** Format: date */
      asOf?: string;
      headlineIds?: components['schemas']['Id'][];
      /** Format: date */
      periodFrom?: string;
      /** Format: date */
      periodTo?: string;
      plans?: string[];
    };
    Regeneration: {
      changes: {
        after: string;
        before: string;
        current: string;
        edited: boolean;
        key: components['schemas']['BulletinPartKey'];
        /** @enum {string} */
        proposed: 'new' | 'own';
      }[];
      dataAsOf: components['schemas']['Day'];
      figuresChanged: number;
      version: components['schemas']['Version'];
    };
    RemoveEvidence: {
      reason: string;
    };
    ReopenIntakeRows: {
      ids: components['schemas']['Id'][];
    };
    ReplyNotice: {
      attachmentIds: components['schemas']['Id'][];
      /** Format: date */
      expectedOn: string | null;
      measures: string | null;
      words: string;
    };
    /** @enum {string} */
    ReportBasis: 'then' | 'now';
    /** @enum {string} */
    ReportClock: 'not_due' | 'due' | 'late' | 'on_time';
    ReportEntrusted: {
      /** @default [] */
      attachmentIds: components['schemas']['Id'][];
      settled: boolean;
      words: string;
    };
    ReportMessage: {
      next: components['schemas']['Sentence'] | null;
      what: components['schemas']['Sentence'];
      whose: components['schemas']['Sentence'] | null;
    };
    ReportingFigures: {
      asOf: components['schemas']['Day'];
      byAgency: {
        agency: components['schemas']['AgencyRef'];
        figures: components['schemas']['Figures'];
        regionName: string;
      }[];
      byPlan: {
        figures: components['schemas']['Figures'];
        plan: {
          key: string;
          shortTitle: string;
          title: string;
        };
      }[];
      byRegion: {
        figures: components['schemas']['Figures'];
        region: {
          code: string;
          name: string;
        };
      }[];
      byRound: {
        figures: components['schemas']['Figures'];
        round: {
          /** @enum {string} */
          kind: 'periodic' | 'deadline' | 'final';
          label: components['schemas']['Sentence'];
          periodEnd: components['schemas']['Day'];
        };
      }[];
      offered: {
        plans: {
          key: string;
          shortTitle: string;
          title: string;
        }[];
        regions: {
          code: string;
          name: string;
        }[];
        rounds: {
          /** @enum {string} */
          kind: 'periodic' | 'deadline' | 'final';
          label: components['schemas']['Sentence'];
          periodEnd: components['schemas']['Day'];
        }[];
      };
      totals: components['schemas']['Figures'];
    };
    Responsibility: {
      agency: components['schemas']['AgencyRef'];
      presumed: boolean;
      reports: boolean;
      role: components['schemas']['Role'];
      /** @enum {string} */
      source: 'document' | 'assigned';
    };
    ReturnComparison: {
      asOf: components['schemas']['Day'];
      before: {
        onDay: components['schemas']['Day'];
        serial: number;
      } | null;
      lines: {
        anomaly: number;
        before: {
          /** @enum {string|null} */
          answer: 'value' | 'not_published' | 'not_applicable' | null;
          expectedOn: components['schemas']['Day'] | null;
          explanation: string | null;
          growth: components['schemas']['Decimal'] | null;
          nextStep: string | null;
          value: components['schemas']['Decimal'] | null;
        } | null;
        corrected: {
          /** @enum {string|null} */
          answer: 'value' | 'not_published' | 'not_applicable' | null;
          growth: components['schemas']['Decimal'] | null;
          knownOn: components['schemas']['Day'];
          reason: string | null;
          value: components['schemas']['Decimal'] | null;
          version: components['schemas']['Version'];
        } | null;
        lamps: {
          lamp: components['schemas']['Lamp'];
          targetId: components['schemas']['Id'];
        }[];
        lineId: components['schemas']['Id'];
      }[];
    };
    ReturnFigures: {
      expected: number;
      late: number;
      mending: number;
      missing: number;
      onTime: number;
      onTimeShare: components['schemas']['Decimal'] | null;
      received: number;
      receivedShare: components['schemas']['Decimal'] | null;
    };
    /** @enum {string} */
    ReturnStanding: 'missing' | 'mending' | 'late';
    ReturnSubmission: {
      reason: string;
      /** @default [] */
      remarks: {
        lineId: components['schemas']['Id'];
        words: string;
      }[];
    };
    ReviewQuestion: {
      answer: string | null;
      answeredAt: string | null;
      answeredBy: string | null;
      askedAt: string;
      askedBy: string;
      can: {
        answer: boolean;
        withdraw: boolean;
      };
      id: components['schemas']['Id'];
      lineId: components['schemas']['Id'] | null;
      /** @enum {string} */
      state: 'open' | 'answered' | 'withdrawn';
      version: components['schemas']['Version'];
      words: string;
    };
    ReviewQueue: {
      asOf: components['schemas']['Day'];
      rows: {
        can: {
          accept: boolean;
        };
        submission: components['schemas']['SubmissionRef'];
        version: components['schemas']['Version'];
      }[];
    };
    ReviewedReturn: {
      submission: components['schemas']['SubmissionRef'];
      version: components['schemas']['Version'];
    };
    ReviseTerms: {
      change:
        | components['schemas']['ScheduleChange']
        | components['schemas']['BaselineChange']
        | components['schemas']['NodesChange'];
      reason: string;
    };
    /** @enum {string} */
    RevisedField: 'attained' | 'growth' | 'completion' | 'gap' | 'lamp' | 'deadline';
    RevisedFigures: {
      asOf: components['schemas']['Day'];
      revised: {
        gapUnit: string | null;
        name: string;
        now: string | null;
        printed: string | null;
        since: components['schemas']['Day'];
        targetId: components['schemas']['Id'];
        unit: string;
        what: components['schemas']['RevisedField'];
      }[];
    };
    RevisedTarget: {
      revision: components['schemas']['TargetRevision'];
      version: components['schemas']['Version'];
    };
    RevisionBasis: {
      date: components['schemas']['Day'];
      number: string | null;
      title: string;
    };
    /** @enum {string} */
    RevisionKind: 'schedule' | 'baseline' | 'nodes' | 'reporter' | 'goal' | 'end';
    RevisionPreview: {
      breakdown: {
        after: {
          goal: components['schemas']['Decimal'];
          sum: components['schemas']['Decimal'];
        };
        before: {
          goal: components['schemas']['Decimal'];
          sum: components['schemas']['Decimal'];
        };
        unit: string;
        whole: {
          id: components['schemas']['Id'];
          name: string;
        };
      } | null;
      rows: components['schemas']['MovedVerdict'][];
      schedule: {
        after: {
          on: components['schemas']['Day'];
          value: components['schemas']['Decimal'];
        }[];
        before: {
          on: components['schemas']['Day'];
          value: components['schemas']['Decimal'];
        }[];
      };
      scheduleUnit: string;
      today: components['schemas']['Day'];
      warnings: components['schemas']['Sentence'][];
    };
    /** @enum {string} */
    Role: 'lead' | 'shared' | 'support' | 'guide';
    RoundList: {
      asOf: components['schemas']['Day'];
      rows: components['schemas']['RoundStanding'][];
    };
    RoundMove: {
      from: components['schemas']['Day'];
      /** @enum {string} */
      kind: 'periodic' | 'deadline' | 'final';
      label: components['schemas']['Sentence'];
      regionName: string;
      roundId: components['schemas']['Id'];
      to: components['schemas']['Day'];
    };
    RoundRef: {
      dueOn: components['schemas']['Day'];
      dueOnPresumed: boolean;
      dueRule: components['schemas']['Sentence'];
      id: components['schemas']['Id'];
      /** @enum {string} */
      kind: 'periodic' | 'deadline' | 'final';
      label: components['schemas']['Sentence'];
      opensOn: components['schemas']['Day'];
      periodEnd: components['schemas']['Day'];
    };
    RoundStanding: {
      can: {
        lock: boolean;
        open: boolean;
      };
      exceptions: {
        agency: components['schemas']['AgencyRef'];
        by: string;
        locked: boolean;
        on: components['schemas']['Day'];
        reason: string;
        submissionId: components['schemas']['Id'];
      }[];
      expected: number;
      lastAct: {
        by: string;
        on: components['schemas']['Day'];
        reason: string;
      } | null;
      locked: boolean;
      onTime: number;
      pendingExtensions: number;
      received: number;
      regionName: string;
      round: components['schemas']['RoundRef'];
      version: components['schemas']['Version'];
    };
    SaveBulletin: {
      basis: string;
      copies: string;
      issuer: string;
      parts: {
        key: components['schemas']['BulletinPartKey'];
        text: string;
      }[];
      recipients: string;
      signatory: string;
      title: string;
    };
    SaveLine: {
      /** @enum {string} */
      answer: 'value' | 'not_published' | 'not_applicable';
      expectedOn: components['schemas']['Day'] | null;
      explanation: string | null;
      growth: string | null;
      nextStep: string | null;
      value: string | null;
    };
    Schedule: {
      at: string;
      description: components['schemas']['Sentence'];
      key: string;
      nextRunAt: string | null;
      runs: components['schemas']['ScheduleRun'][];
      /** @enum {string} */
      state: 'waiting' | 'due' | 'running' | 'standing';
      title: components['schemas']['Sentence'];
    };
    ScheduleChange: {
      interim: {
        /** Format: date */
        on: string;
        value: components['schemas']['Decimal'];
      }[];
      /** @enum {string} */
      kind: 'schedule';
      profile: components['schemas']['ScheduleProfile'];
    };
    ScheduleList: {
      enabled: boolean;
      schedules: components['schemas']['Schedule'][];
      today: components['schemas']['Day'];
    };
    ScheduleProfile:
      | {
          /** @enum {string} */
          kind: 'linear' | 'seasonal';
        }
      | {
          /** @enum {string} */
          kind: 'shares';
          shares: components['schemas']['Decimal'][];
        };
    ScheduleRun: {
      by: {
        /** @enum {string} */
        kind: 'schedule' | 'account';
        name: string | null;
      };
      durationMs: number;
      errorCode: string | null;
      id: components['schemas']['Id'];
      onDay: components['schemas']['Day'];
      outcome: components['schemas']['Sentence'] | null;
      startedAt: string;
      /** @enum {string} */
      state: 'done' | 'failed';
    };
    SeenItems: {
      items: {
        itemId: components['schemas']['Id'];
        /** @enum {string} */
        kind:
          | 'return'
          | 'signature'
          | 'review'
          | 'extension'
          | 'question'
          | 'correction'
          | 'goal_change'
          | 'entrusted_receipt'
          | 'entrusted'
          | 'entrusted_report'
          | 'directive_news'
          | 'notice_receipt'
          | 'notice'
          | 'notice_reply'
          | 'notice_proposals'
          | 'closing'
          | 'closing_turned'
          | 'closing_decided'
          | 'appeal'
          | 'appeal_decided';
        /** Format: date */
        referenceOn: string;
        step: number;
      }[];
    };
    Sentence: {
      en: string;
      zh: string;
    };
    Session: {
      account: components['schemas']['Account'];
      can: components['schemas']['Ability'][];
      demo: boolean;
      production: boolean;
      today: components['schemas']['Day'];
    };
    SetCheckRule: {
      enabled: boolean;
      level: components['schemas']['FindingLevel'];
      parameters: {
        [key: string]: string;
      };
      reason: string;
      words: {
        en: string;
        zh: string;
      };
    };
    SettleConflict: {
      settlement: components['schemas']['ConflictSettlement'] | null;
    };
    SettleIntakeBody: {
      /** @default null */
      agencyId: components['schemas']['Id'] | null;
      /** @default null */
      create: components['schemas']['NewAgency'] | null;
      name: string;
    };
    SignIn: {
      password: string;
      username: string;
    };
    Signing: {
      agencyId: components['schemas']['Id'];
      can: {
        change: boolean;
      };
      eSigning: boolean;
      signers: number;
      version: components['schemas']['Version'];
    };
    SparkPoint: {
      attained: components['schemas']['Decimal'] | null;
      expected: components['schemas']['Decimal'] | null;
      periodEnd: components['schemas']['Day'];
    };
    Subject: {
      id: components['schemas']['Id'];
      kind: components['schemas']['SubjectKind'];
    };
    /** @enum {string} */
    SubjectKind: 'target' | 'submission' | 'entrusted';
    SubmissionDetail: {
      asOf: components['schemas']['Day'];
      can: {
        accept: boolean;
        ask: boolean;
        askExtension: boolean;
        edit: boolean;
        file: boolean;
        giveBack: boolean;
        return: boolean;
        sign: boolean;
        submit: boolean;
        takeBack: boolean;
      };
      eSigning: boolean;
      events: {
        action: string;
        actor: string;
        at: string;
        reason: string | null;
      }[];
      extensions: components['schemas']['ExtensionRequest'][];
      givenBackReason: string | null;
      lines: components['schemas']['SubmissionLine'][];
      locked: boolean;
      questions: components['schemas']['ReviewQuestion'][];
      receipt: string | null;
      remarks: {
        lineId: components['schemas']['Id'];
        words: string;
      }[];
      returnReason: string | null;
      signer: string | null;
      submission: components['schemas']['SubmissionRef'];
      version: components['schemas']['Version'];
    };
    SubmissionLine: {
      /** @enum {string|null} */
      answer: 'value' | 'not_published' | 'not_applicable' | null;
      asksGrowth: boolean;
      computedGrowth: components['schemas']['Decimal'] | null;
      definition: components['schemas']['Sentence'];
      draftKept: boolean;
      evidence: components['schemas']['EvidenceFile'][];
      expectedOn: components['schemas']['Day'] | null;
      explanation: string | null;
      findings: components['schemas']['Finding'][];
      growth: components['schemas']['Decimal'] | null;
      id: components['schemas']['Id'];
      inPeriod: components['schemas']['Decimal'] | null;
      lastPeriod: components['schemas']['Decimal'] | null;
      lastPeriodEnd: components['schemas']['Day'] | null;
      lastYear: components['schemas']['Decimal'] | null;
      name: string;
      nextStep: string | null;
      published: {
        growth: components['schemas']['Decimal'] | null;
        publishedOn: components['schemas']['Day'] | null;
        source: string | null;
        value: components['schemas']['Decimal'] | null;
      } | null;
      /** @enum {string} */
      publisher: 'agency' | 'customs' | 'statistics';
      required: boolean;
      seriesId: components['schemas']['Id'];
      targets: {
        completion: components['schemas']['Decimal'] | null;
        gap: components['schemas']['Decimal'] | null;
        gapUnit: string | null;
        goal: components['schemas']['Decimal'] | null;
        goalText: components['schemas']['Sentence'];
        id: components['schemas']['Id'];
        name: string;
        previewLamp: components['schemas']['Lamp'];
        unit: string;
        verdict: components['schemas']['Sentence'];
      }[];
      unit: string;
      value: components['schemas']['Decimal'] | null;
      version: components['schemas']['Version'];
    };
    SubmissionList: {
      asOf: components['schemas']['Day'];
      rows: components['schemas']['SubmissionRef'][];
      total: number;
    };
    SubmissionRef: {
      agency: components['schemas']['AgencyRef'];
      anomaly: number | null;
      clock: components['schemas']['ReportClock'];
      daysLeft: number;
      dueOn: components['schemas']['Day'];
      expected: number;
      extensions: {
        granted: number;
        pending: boolean;
      };
      filled: number;
      firstDueOn: components['schemas']['Day'];
      id: components['schemas']['Id'];
      movedOn: components['schemas']['Day'] | null;
      onTime: boolean;
      openQuestions: number;
      regionCode: string;
      regionName: string;
      round: components['schemas']['RoundRef'];
      state: components['schemas']['SubmissionState'];
      submittedOn: components['schemas']['Day'] | null;
      warnings: number | null;
    };
    /** @enum {string} */
    SubmissionState: 'open' | 'draft' | 'filed' | 'submitted' | 'returned' | 'accepted';
    Submit: {
      lines: {
        id: components['schemas']['Id'];
        version: components['schemas']['Version'];
      }[];
      signer: string;
    };
    SuggestIntakeRow: {
      end: number;
      start: number;
      /** @default null */
      type: components['schemas']['IntakeRowType'] | null;
    };
    SumRule: {
      id: components['schemas']['Id'];
      parts: components['schemas']['SumSeries'][];
      reason: string;
      since: components['schemas']['Day'];
      total: components['schemas']['SumSeries'];
      version: components['schemas']['Version'];
    };
    SumRuleList: {
      asOf: components['schemas']['Day'];
      can: {
        edit: boolean;
      };
      rules: components['schemas']['SumRule'][];
    };
    SumSeries: {
      /** @enum {string} */
      accumulation: 'ytd' | 'cumulative' | 'stock' | 'rate' | 'duration' | 'milestone';
      id: components['schemas']['Id'];
      name: string;
      planTitle: string;
      regionName: string;
      unit: string;
    };
    SumSeriesList: {
      rows: components['schemas']['SumSeries'][];
    };
    /** @enum {string} */
    SupervisionClock: 'deadline' | 'progress' | 'report' | 'entrusted';
    TargetDetail: {
      asOf: components['schemas']['Day'];
      assignable: components['schemas']['AgencyRef'][];
      baseline: {
        periodEnd: components['schemas']['Day'];
        source: string | null;
        stated: boolean;
        value: components['schemas']['Decimal'] | null;
      } | null;
      can: {
        assignLead: boolean;
        maintain: boolean;
      };
      children: components['schemas']['JudgedTarget'][];
      clauses: {
        chapter: string | null;
        heading: string;
        locator: string;
        planKey: string;
      }[];
      /** @enum {string} */
      distribution: 'single' | 'each';
      evaluationEnd: components['schemas']['Day'] | null;
      explanation: components['schemas']['Explanation'];
      /** @enum {string} */
      frequency: 'month' | 'quarter' | 'half' | 'year' | 'once';
      goals: {
        deadline: components['schemas']['Day'] | null;
        from: components['schemas']['Day'] | null;
        goal: components['schemas']['Decimal'] | null;
        goalText: components['schemas']['Sentence'];
        goalUpper: components['schemas']['Decimal'] | null;
      }[];
      history: {
        deadlineState: components['schemas']['DeadlineState'];
        lamp: components['schemas']['Lamp'];
        validFrom: components['schemas']['Day'];
        verdict: components['schemas']['Sentence'];
      }[];
      nodes: {
        label: string;
        on: components['schemas']['Day'];
      }[];
      outlook: components['schemas']['Outlook'] | null;
      parent: {
        id: components['schemas']['Id'];
        name: string;
        /** @enum {string} */
        relation: 'breakdown' | 'part_of';
      } | null;
      periods: components['schemas']['PeriodRow'][];
      phrase: string;
      remark: string | null;
      responsibilities: components['schemas']['Responsibility'][];
      revisions: components['schemas']['TargetRevision'][];
      schedule: {
        on: components['schemas']['Day'];
        value: components['schemas']['Decimal'];
      }[];
      scheduleProjected: boolean;
      series: {
        id: components['schemas']['Id'];
        name: string;
        unit: string;
      };
      target: components['schemas']['JudgedTarget'];
      version: components['schemas']['Version'];
    };
    TargetList: {
      asOf: components['schemas']['Day'];
      rows: components['schemas']['JudgedTarget'][];
      total: number;
    };
    TargetMaintenance: {
      asOf: components['schemas']['Day'];
      can: {
        end: boolean;
        propose: boolean;
        revise: boolean;
      };
      hasProfile: boolean;
      reporters: components['schemas']['AgencyRef'][];
      seriesUnit: string;
      target: components['schemas']['JudgedTarget'];
      terms: {
        baseline: {
          periodEnd: components['schemas']['Day'];
          revision: string | null;
          source: string | null;
          value: components['schemas']['Decimal'] | null;
        } | null;
        deadline: components['schemas']['Day'] | null;
        evaluationEnd: components['schemas']['Day'] | null;
        goal: components['schemas']['Decimal'] | null;
        goalUpper: components['schemas']['Decimal'] | null;
        interim: {
          on: components['schemas']['Day'];
          value: components['schemas']['Decimal'];
        }[];
        nodes: {
          label: string;
          on: components['schemas']['Day'];
        }[];
        profile: components['schemas']['ScheduleProfile'];
        start: components['schemas']['Day'];
      };
      unfit: {
        baseline: components['schemas']['Sentence'] | null;
        nodes: components['schemas']['Sentence'] | null;
        schedule: components['schemas']['Sentence'] | null;
      };
      version: components['schemas']['Version'];
    };
    TargetPlaces: {
      places: {
        after: string;
        before: string;
        clause: string;
        documentId: components['schemas']['Id'];
        documentName: string;
        heading: string;
        quote: string;
        uploadedOn: components['schemas']['Day'];
      }[];
    };
    TargetRevision: {
      basis: components['schemas']['RevisionBasis'] | null;
      changes: {
        after: components['schemas']['Sentence'];
        before: components['schemas']['Sentence'];
        label: components['schemas']['Sentence'];
      }[];
      decidedBy: string | null;
      decidedOn: components['schemas']['Day'] | null;
      /** @enum {string|null} */
      decision: 'confirmed' | 'refused' | 'withdrawn' | null;
      decisionReason: string | null;
      effectiveOn: components['schemas']['Day'] | null;
      id: components['schemas']['Id'];
      kind: components['schemas']['RevisionKind'];
      proposedBy: string;
      proposedOn: components['schemas']['Day'];
      reason: string;
      version: components['schemas']['Version'];
    };
    TermsChange:
      | components['schemas']['ScheduleChange']
      | components['schemas']['BaselineChange']
      | components['schemas']['NodesChange']
      | components['schemas']['GoalChange'];
    /** @enum {string} */
    VerificationMethod: 'documents' | 'call' | 'visit';
    VerifyClosing: {
      attachmentIds: components['schemas']['Id'][];
      finding: string;
      method: components['schemas']['VerificationMethod'];
      /** Format: date */
      on: string;
      people: string;
      value: string | null;
    };
    Version: number;
    WithdrawDirective: {
      reason: string;
    };
    WorkbookReading: {
      asOf: components['schemas']['Day'];
      fileName: string;
      rows: components['schemas']['WorkbookRow'][];
      sha256: string;
      sheet: string;
      strangers: {
        message: components['schemas']['Sentence'];
        sheetRow: number;
      }[];
    };
    WorkbookRow: {
      changedAt: string | null;
      changedBy: string | null;
      changes: {
        address: string;
        after: string | null;
        before: string | null;
        /** @enum {string} */
        column: 'value' | 'growth' | 'answer' | 'explanation' | 'nextStep' | 'expectedOn';
      }[];
      errors: {
        address: string;
        /** @enum {string} */
        column: 'value' | 'growth' | 'answer' | 'explanation' | 'nextStep' | 'expectedOn';
        message: components['schemas']['Sentence'];
      }[];
      findings: components['schemas']['Finding'][];
      lineId: components['schemas']['Id'];
      name: string;
      notes: {
        address: string;
        /** @enum {string} */
        column: 'value' | 'growth' | 'answer' | 'explanation' | 'nextStep' | 'expectedOn';
        message: components['schemas']['Sentence'];
      }[];
      sheetRow: number | null;
      /** @enum {string} */
      state: 'changed' | 'unchanged' | 'conflict' | 'error' | 'missing';
      typed: components['schemas']['SaveLine'] | null;
      unit: string;
      version: components['schemas']['Version'];
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  Agencies_list: {
    parameters: {
      query?: {
        /** @description Judge as of this day (Asia/Shanghai); default today */
        asOf?: components['schemas']['Day'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AgencyList'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Agencies_scorecard: {
    parameters: {
      query?: {
        /** @description Judge as of this day (Asia/Shanghai); default today */
        asOf?: components['schemas']['Day'];
      };
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AgencyScorecard'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Signing_view: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Signing'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Signing_change: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeSigning'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Signing'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Appeal_list: {
    parameters: {
      query?: {
        /** @description Judge as of this day (Asia/Shanghai); default today */
        asOf?: components['schemas']['Day'];
        state?: components['schemas']['AppealState'];
        contestedKind?: components['schemas']['ContestedKind'];
        contestedId?: number;
        agency?: number;
        limit?: number;
        offset?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AppealList'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Appeal_file: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FileAppeal'];
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AppealDetail'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Appeal_detail: {
    parameters: {
      query?: {
        /** @description Judge as of this day (Asia/Shanghai); default today */
        asOf?: components['schemas']['Day'];
      };
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AppealDetail'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Appeal_decide: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DecideAppeal'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AppealDetail'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Appeal_withdraw: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AppealDetail'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Attachment_upload: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': {
          /** Format: binary */
          file: string;
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AttachedFile'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Attachment_limits: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AttachmentLimits'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Attachment_download: {
    parameters: {
      query?: {
        /** @description Judge as of this day (Asia/Shanghai); default today */
        asOf?: components['schemas']['Day'];
      };
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The file */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/octet-stream': string;
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Auth_demoAccounts: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DemoAccounts'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Auth_demoSignIn: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DemoSignIn'];
      };
    };
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Auth_session: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Session'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Auth_signIn: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SignIn'];
      };
    };
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Auth_signOut: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Bulletin_list: {
    parameters: {
      query?: {
        /** @description Judge as of this day (Asia/Shanghai); default today */
        asOf?: components['schemas']['Day'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BulletinList'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Bulletin_draft: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DraftBulletin'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BulletinTurn'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Bulletin_marks: {
    parameters: {
      query: {
        subjectKind: components['schemas']['SubjectKind'];
        subjectId: number;
        /** @description Judge as of this day (Asia/Shanghai); default today */
        asOf?: components['schemas']['Day'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BulletinMarks'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Bulletin_detail: {
    parameters: {
      query?: {
        /** @description Judge as of this day (Asia/Shanghai); default today */
        asOf?: components['schemas']['Day'];
      };
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BulletinDetail'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Bulletin_save: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SaveBulletin'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BulletinTurn'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Bulletin_discard: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DiscardBulletin'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BulletinTurn'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Bulletin_docx: {
    parameters: {
      query?: {
        /** @description Judge as of this day (Asia/Shanghai); default today */
        asOf?: components['schemas']['Day'];
      };
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The file */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document': string;
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Bulletin_issue: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['IssueBulletin'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BulletinTurn'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Bulletin_regenerate: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RegenerateBulletin'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BulletinTurn'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Bulletin_preview: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RegenerateScope'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Regeneration'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Bulletin_revised: {
    parameters: {
      query?: {
        /** @description Judge as of this day (Asia/Shanghai); default today */
        asOf?: components['schemas']['Day'];
      };
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RevisedFigures'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Bulletin_verify: {
    parameters: {
      query?: {
        /** @description Judge as of this day (Asia/Shanghai); default today */
        asOf?: components['schemas']['Day'];
      };
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BulletinVerification'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Bulletin_xlsx: {
    parameters: {
      query?: {
        /** @description Judge as of this day (Asia/Shanghai); default today */
        asOf?: components['schemas']['Day'];
      };
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The file */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Calendar_view: {
    parameters: {
      query?: {
        year?: number;
        /** @description Judge as of this day (Asia/Shanghai); default today */
        asOf?: components['schemas']['Day'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CalendarView'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Calendar_change: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CalendarChange'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CalendarMoves'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Calendar_preview: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CalendarChange'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CalendarMoves'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CheckRule_list: {
    parameters: {
      query?: {
        /** @description Judge as of this day (Asia/Shanghai); default today */
        asOf?: components['schemas']['Day'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CheckRuleList'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CheckRule_history: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CheckHistory'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CheckRule_set: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SetCheckRule'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CheckRule'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CheckRule_preview: {
    parameters: {
      query: {
        zh: string;
        en: string;
      };
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CheckPreview'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Clock_view: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClockReading'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Closing_list: {
    parameters: {
      query?: {
        /** @description Judge as of this day (Asia/Shanghai); default today */
        asOf?: components['schemas']['Day'];
        state?:
          | 'applied'
          | 'verified'
          | 'confirmed'
          | 'refused'
          | 'withdrawn'
          | 'reopened'
          | 'open'
          | 'reopening';
        subjectKind?: 'target' | 'entrusted';
        subjectId?: number;
        agency?: number;
        plan?: string;
        limit?: number;
        offset?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClosingList'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Closing_apply: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ApplyForClosing'];
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClosingDetail'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Closing_detail: {
    parameters: {
      query?: {
        /** @description Judge as of this day (Asia/Shanghai); default today */
        asOf?: components['schemas']['Day'];
      };
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClosingDetail'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Closing_decide: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DecideClosing'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClosingDetail'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Closing_reopen: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ClosingReason'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClosingDetail'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Closing_verify: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['VerifyClosing'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClosingDetail'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Closing_withdraw: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClosingDetail'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Correction_list: {
    parameters: {
      query?: {
        /** @description Judge as of this day (Asia/Shanghai); default today */
        asOf?: components['schemas']['Day'];
        state?: 'open' | 'accepted' | 'refused' | 'withdrawn';
        series?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CorrectionList'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Correction_propose: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ProposeCorrection'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Correction'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Correction_accept: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AcceptCorrection'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Correction'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Correction_preview: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CorrectionPreview'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Correction_refuse: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RefuseCorrection'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Correction'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Correction_withdraw: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Correction'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Clock_move: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MoveClock'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClockReading'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  LineEvidence_download: {
    parameters: {
      query?: {
        /** @description Judge as of this day (Asia/Shanghai); default today */
        asOf?: components['schemas']['Day'];
      };
      header?: never;
      path: {
        fileId: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The file */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/octet-stream': string;
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Extension_decide: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DecideExtension'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SubmissionDetail'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Extension_withdraw: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SubmissionDetail'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  GoalChange_list: {
    parameters: {
      query?: {
        state?: 'open' | 'all';
        target?: number;
        /** @description Judge as of this day (Asia/Shanghai); default today */
        asOf?: components['schemas']['Day'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GoalProposalList'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  GoalChange_confirm: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConfirmGoal'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RevisedTarget'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  GoalChange_preview: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RevisionPreview'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  GoalChange_refuse: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DeclineGoal'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RevisedTarget'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  GoalChange_withdraw: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DeclineGoal'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RevisedTarget'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FigureImport_list: {
    parameters: {
      query?: {
        /** @description Judge as of this day (Asia/Shanghai); default today */
        asOf?: components['schemas']['Day'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FigureImportList'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FigureImport_upload: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': {
          /** Format: binary */
          file: string;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FigureImport'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FigureImport_template: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The file */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FigureImport_view: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FigureImport'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FigureImport_cancel: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FigureImport'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FigureImport_confirm: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FigureImport'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FigureImport_errors: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The file */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FigureImport_read: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FigureImport'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FigureImport_rows: {
    parameters: {
      query?: {
        outcome?: components['schemas']['ImportOutcome'];
        offset?: number;
        limit?: number;
      };
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FigureImportRows'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Inbox_read: {
    parameters: {
      query?: {
        /** @description Judge as of this day (Asia/Shanghai); default today */
        asOf?: components['schemas']['Day'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Inbox'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Inbox_changeAddress: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MailAddress'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailAddress'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Inbox_markSeen: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SeenItems'];
      };
    };
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Inspection_list: {
    parameters: {
      query?: {
        /** @description Judge as of this day (Asia/Shanghai); default today */
        asOf?: components['schemas']['Day'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InspectionList'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Inspection_create: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['InspectionDraft'];
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InspectionDetail'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Inspection_read: {
    parameters: {
      query?: {
        /** @description Judge as of this day (Asia/Shanghai); default today */
        asOf?: components['schemas']['Day'];
      };
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InspectionDetail'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Inspection_save: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['InspectionDraft'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InspectionDetail'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Inspection_issue: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InspectionDetail'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Intake_conflict: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SettleConflict'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IntakeDraftMade'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Document_upload: {
    parameters: {
      query?: {
        issuedOn?: string;
        amends?: number;
      };
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': {
          /** Format: binary */
          file: string;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IntakeDraftMade'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Document_far: {
    parameters: {
      query: {
        key: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReadingProgress'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Intake_list: {
    parameters: {
      query?: {
        /** @description Judge as of this day (Asia/Shanghai); default today */
        asOf?: components['schemas']['Day'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IntakeDraftList'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Intake_detail: {
    parameters: {
      query?: {
        /** @description Judge as of this day (Asia/Shanghai); default today */
        asOf?: components['schemas']['Day'];
      };
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IntakeDraft'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  IntakeRow_acceptSure: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AcceptedSureRows'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Intake_body: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SettleIntakeBody'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IntakeBodyResult'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Confirmation_changes: {
    parameters: {
      query?: {
        /** @description Judge as of this day (Asia/Shanghai); default today */
        asOf?: components['schemas']['Day'];
      };
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlanChanges'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Confirmation_confirm: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConfirmDraft'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConfirmedDraft'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Intake_discard: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DiscardDraft'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IntakeDraftMade'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Intake_document: {
    parameters: {
      query?: {
        /** @description Judge as of this day (Asia/Shanghai); default today */
        asOf?: components['schemas']['Day'];
      };
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IntakeDocument'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Document_file: {
    parameters: {
      query?: {
        /** @description Judge as of this day (Asia/Shanghai); default today */
        asOf?: components['schemas']['Day'];
      };
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The file */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/octet-stream': string;
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Intake_header: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PatchIntakeHeader'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IntakeHeaderResult'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  IntakeRow_reopen: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReopenIntakeRows'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AcceptedSureRows'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  IntakeRow_add: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AddIntakeRow'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IntakeRowResult'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  IntakeRow_suggest: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SuggestIntakeRow'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IntakeSuggestions'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  IntakeRow_patch: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PatchIntakeRow'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IntakeRowResult'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Confirmation_keep: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['KeepTerms'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IntakeDraftMade'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Confirmation_match: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MatchIntakeRow'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IntakeDraftMade'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Document_paste: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PastedDocument'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IntakeDraftMade'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  EntrustedMatter_list: {
    parameters: {
      query?: {
        origin?: components['schemas']['EntrustedOrigin'];
        state?:
          'open' | 'acknowledged' | 'reported' | 'returned' | 'closed' | 'withdrawn' | 'unsettled';
        late?: 'true' | 'false';
        owner?: number;
        plan?: string;
        subjectKind?: components['schemas']['SubjectKind'];
        subjectId?: number;
        mine?: 'true' | 'false';
        limit?: number;
        offset?: number;
        /** @description Judge as of this day (Asia/Shanghai); default today */
        asOf?: components['schemas']['Day'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EntrustedList'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  EntrustedMatter_addresseesOf: {
    parameters: {
      query: {
        about: 'target' | 'submission' | 'clause' | 'entrusted';
        id: number;
        q?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AddresseeList'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  EntrustedMatter_direct: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GiveDirective'];
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EntrustedDetail'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  EntrustedMatter_read: {
    parameters: {
      query?: {
        /** @description Judge as of this day (Asia/Shanghai); default today */
        asOf?: components['schemas']['Day'];
      };
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EntrustedDetail'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  EntrustedMatter_acknowledge: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EntrustedDetail'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  EntrustedMatter_changeDue: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeEntrustedDue'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EntrustedDetail'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  EntrustedMatter_changeOwner: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeEntrustedOwner'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EntrustedDetail'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  EntrustedMatter_relay: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EntrustedWords'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EntrustedDetail'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  EntrustedMatter_report: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReportEntrusted'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EntrustedDetail'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  EntrustedMatter_return: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EntrustedWords'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EntrustedDetail'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  EntrustedMatter_markSeen: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  EntrustedMatter_withdraw: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WithdrawDirective'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EntrustedDetail'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Movement_movement: {
    parameters: {
      query?: {
        from?: string;
        to?: string;
        plan?: string;
        region?: string;
        agency?: number;
        role?: components['schemas']['Role'];
        show?: 'down' | 'up' | 'closed' | 'new' | 'same' | 'left' | 'ran_out';
        page?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MovementReport'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  NoticeProposal_list: {
    parameters: {
      query?: {
        /** @description Judge as of this day (Asia/Shanghai); default today */
        asOf?: components['schemas']['Day'];
        state?: 'open' | 'all';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NoticeProposalList'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  NoticeProposal_run: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProposedNotices'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  NoticeProposal_decide: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DecideNoticeProposal'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NoticeProposal'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  NoticeSetting_read: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NoticeSetting'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  NoticeSetting_change: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeNoticeSetting'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NoticeSetting'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Notice_list: {
    parameters: {
      query?: {
        /** @description Judge as of this day (Asia/Shanghai); default today */
        asOf?: components['schemas']['Day'];
        colour?: components['schemas']['NoticeColour'];
        state?: components['schemas']['NoticeState'] | 'open';
        unanswered?: 'yes';
        agency?: number;
        plan?: string;
        subjectKind?: components['schemas']['SubjectKind'];
        subjectId?: number;
        limit?: number;
        offset?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NoticeList'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Notice_issue: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['IssueNotices'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IssuedNotices'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Notice_preview: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PreviewNotices'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NoticePreview'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Notice_detail: {
    parameters: {
      query?: {
        /** @description Judge as of this day (Asia/Shanghai); default today */
        asOf?: components['schemas']['Day'];
      };
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NoticeDetail'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Notice_acknowledge: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NoticeDetail'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Notice_document: {
    parameters: {
      query?: {
        /** @description Judge as of this day (Asia/Shanghai); default today */
        asOf?: components['schemas']['Day'];
      };
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The file */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document': string;
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Notice_judge: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['JudgeNotice'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NoticeDetail'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Notice_reply: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReplyNotice'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NoticeDetail'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OverdueReport_report: {
    parameters: {
      query?: {
        /** @description Judge as of this day (Asia/Shanghai); default today */
        asOf?: components['schemas']['Day'];
        basis?: components['schemas']['ReportBasis'];
        plan?: string;
        region?: string;
        agency?: number;
        role?: components['schemas']['Role'];
        deadline?: components['schemas']['DeadlineState'];
        lamp?: components['schemas']['Lamp'];
        standing?: components['schemas']['ReturnStanding'];
        origin?: components['schemas']['EntrustedOrigin'];
        list?: components['schemas']['OverdueList'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OverdueReport'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OverdueReport_export: {
    parameters: {
      query?: {
        /** @description Judge as of this day (Asia/Shanghai); default today */
        asOf?: components['schemas']['Day'];
        basis?: components['schemas']['ReportBasis'];
        plan?: string;
        region?: string;
        agency?: number;
        role?: components['schemas']['Role'];
        deadline?: components['schemas']['DeadlineState'];
        lamp?: components['schemas']['Lamp'];
        standing?: components['schemas']['ReturnStanding'];
        origin?: components['schemas']['EntrustedOrigin'];
        list?: components['schemas']['OverdueList'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The file */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OverdueReport_exportCsv: {
    parameters: {
      query: {
        /** @description Judge as of this day (Asia/Shanghai); default today */
        asOf?: components['schemas']['Day'];
        basis?: components['schemas']['ReportBasis'];
        plan?: string;
        region?: string;
        agency?: number;
        role?: components['schemas']['Role'];
        deadline?: components['schemas']['DeadlineState'];
        lamp?: components['schemas']['Lamp'];
        standing?: components['schemas']['ReturnStanding'];
        origin?: components['schemas']['EntrustedOrigin'];
        list?: components['schemas']['OverdueList'];
        table:
          | 'totals'
          | 'deadlines_stated'
          | 'deadlines_unstated'
          | 'returns'
          | 'behind'
          | 'entrusted'
          | 'agencies'
          | 'reported'
          | 'differences';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The file */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OverdueReport_rows: {
    parameters: {
      query: {
        /** @description Judge as of this day (Asia/Shanghai); default today */
        asOf?: components['schemas']['Day'];
        basis?: components['schemas']['ReportBasis'];
        plan?: string;
        region?: string;
        agency?: number;
        role?: components['schemas']['Role'];
        deadline?: components['schemas']['DeadlineState'];
        lamp?: components['schemas']['Lamp'];
        standing?: components['schemas']['ReturnStanding'];
        origin?: components['schemas']['EntrustedOrigin'];
        list:
          | 'deadlines_stated'
          | 'deadlines_unstated'
          | 'returns'
          | 'behind'
          | 'entrusted'
          | 'differences';
        limit?: number;
        offset?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OverdueRows'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Overview_overview: {
    parameters: {
      query?: {
        /** @description Judge as of this day (Asia/Shanghai); default today */
        asOf?: components['schemas']['Day'];
        plan?: string;
        region?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Overview'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Plans_list: {
    parameters: {
      query?: {
        /** @description Judge as of this day (Asia/Shanghai); default today */
        asOf?: components['schemas']['Day'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlanList'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Plans_detail: {
    parameters: {
      query?: {
        /** @description Judge as of this day (Asia/Shanghai); default today */
        asOf?: components['schemas']['Day'];
      };
      header?: never;
      path: {
        key: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlanDetail'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  LedgerTable_table: {
    parameters: {
      query?: {
        /** @description Judge as of this day (Asia/Shanghai); default today */
        asOf?: components['schemas']['Day'];
      };
      header?: never;
      path: {
        key: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The file */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReportingFigures_read: {
    parameters: {
      query?: {
        /** @description Judge as of this day (Asia/Shanghai); default today */
        asOf?: components['schemas']['Day'];
        region?: string;
        plan?: string;
        from?: components['schemas']['Day'];
        to?: components['schemas']['Day'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReportingFigures'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReportingFigures_export: {
    parameters: {
      query?: {
        /** @description Judge as of this day (Asia/Shanghai); default today */
        asOf?: components['schemas']['Day'];
        region?: string;
        plan?: string;
        from?: components['schemas']['Day'];
        to?: components['schemas']['Day'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The file */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReportingFigures_exportCsv: {
    parameters: {
      query?: {
        /** @description Judge as of this day (Asia/Shanghai); default today */
        asOf?: components['schemas']['Day'];
        region?: string;
        plan?: string;
        from?: components['schemas']['Day'];
        to?: components['schemas']['Day'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The file */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Review_readQueue: {
    parameters: {
      query?: {
        /** @description Judge as of this day (Asia/Shanghai); default today */
        asOf?: components['schemas']['Day'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReviewQueue'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Round_list: {
    parameters: {
      query?: {
        /** @description Judge as of this day (Asia/Shanghai); default today */
        asOf?: components['schemas']['Day'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RoundList'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Round_lock: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LockRound'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RoundStanding'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Round_open: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LockRound'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RoundStanding'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Schedules_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ScheduleList'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Schedules_run: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
      };
      path: {
        key: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ScheduleRun'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Submission_list: {
    parameters: {
      query?: {
        /** @description Judge as of this day (Asia/Shanghai); default today */
        asOf?: components['schemas']['Day'];
        state?: components['schemas']['SubmissionState'];
        plan?: string;
        extension?: 'pending';
        agency?: number;
        region?: string;
        regionOnly?: 'yes';
        from?: components['schemas']['Day'];
        to?: components['schemas']['Day'];
        kind?: 'periodic' | 'deadline' | 'final';
        due?: 'passed';
        standing?: 'expected' | 'received' | 'on_time' | 'late' | 'missing' | 'not_yet_due';
        limit?: number;
        offset?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SubmissionList'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Review_acceptMany: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AcceptMany'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AcceptedMany'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Submission_view: {
    parameters: {
      query?: {
        /** @description Judge as of this day (Asia/Shanghai); default today */
        asOf?: components['schemas']['Day'];
      };
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SubmissionDetail'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Review_accept: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AcceptSubmission'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReviewedReturn'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Review_compare: {
    parameters: {
      query?: {
        /** @description Judge as of this day (Asia/Shanghai); default today */
        asOf?: components['schemas']['Day'];
      };
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReturnComparison'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  LineEvidence_remove: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
      };
      path: {
        id: number;
        fileId: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RemoveEvidence'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EvidenceFile'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Extension_ask: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AskExtension'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SubmissionDetail'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Submission_file: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FileSubmission'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SubmissionDetail'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Submission_giveBack: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GiveBackSubmission'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SubmissionDetail'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Submission_save: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path: {
        id: number;
        lineId: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SaveLine'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SubmissionLine'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  LineEvidence_list: {
    parameters: {
      query?: {
        /** @description Judge as of this day (Asia/Shanghai); default today */
        asOf?: components['schemas']['Day'];
      };
      header?: never;
      path: {
        id: number;
        lineId: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LineEvidence'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  LineEvidence_attach: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
      };
      path: {
        id: number;
        lineId: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': {
          /** Format: binary */
          file: string;
        };
      };
    };
    responses: {
      /** @description Done */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EvidenceFile'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  LineHistory_read: {
    parameters: {
      query?: {
        /** @description Judge as of this day (Asia/Shanghai); default today */
        asOf?: components['schemas']['Day'];
      };
      header?: never;
      path: {
        id: number;
        lineId: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LineHistory'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Question_ask: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AskQuestion'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReviewQuestion'][];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Question_answer: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path: {
        id: number;
        questionId: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AnswerQuestion'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReviewQuestion'][];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Question_withdraw: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path: {
        id: number;
        questionId: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReviewQuestion'][];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Review_sendBack: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReturnSubmission'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReviewedReturn'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Submission_sign: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SubmissionDetail'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Submission_submit: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Submit'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SubmissionDetail'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Submission_takeBack: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SubmissionDetail'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Workbook_template: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The file */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Workbook_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': {
          /** Format: binary */
          file: string;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WorkbookReading'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Workbook_apply: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ApplyWorkbook'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AppliedWorkbook'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SumRule_list: {
    parameters: {
      query?: {
        /** @description Judge as of this day (Asia/Shanghai); default today */
        asOf?: components['schemas']['Day'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SumRuleList'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SumRule_make: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MakeSumRule'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SumRule'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SumRule_series: {
    parameters: {
      query?: {
        search?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SumSeriesList'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SumRule_end: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EndSumRule'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EndedSumRule'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Targets_list: {
    parameters: {
      query?: {
        /** @description Judge as of this day (Asia/Shanghai); default today */
        asOf?: components['schemas']['Day'];
        plan?: string;
        region?: string;
        agency?: number;
        lamp?: components['schemas']['Lamp'];
        deadline?: components['schemas']['DeadlineState'];
        q?: string;
        ended?: 'only';
        limit?: number;
        offset?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TargetList'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Targets_detail: {
    parameters: {
      query?: {
        /** @description Judge as of this day (Asia/Shanghai); default today */
        asOf?: components['schemas']['Day'];
      };
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TargetDetail'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Maintenance_proposeEnd: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ProposeEnd'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RevisedTarget'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Maintenance_propose: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ProposeGoal'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RevisedTarget'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  LeadAssignment_assign: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AssignLead'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AssignedLead'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Maintenance_read: {
    parameters: {
      query?: {
        /** @description Judge as of this day (Asia/Shanghai); default today */
        asOf?: components['schemas']['Day'];
      };
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TargetMaintenance'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Place_places: {
    parameters: {
      query?: {
        /** @description Judge as of this day (Asia/Shanghai); default today */
        asOf?: components['schemas']['Day'];
      };
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TargetPlaces'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Maintenance_chooseReporter: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChooseReporter'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RevisedTarget'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Maintenance_revise: {
    parameters: {
      query?: never;
      header: {
        /** @description Chosen by the caller; the same key and body get the first answer again */
        'Idempotency-Key': string;
        /** @description Version of the row that is changed, in quotes: "3" */
        'If-Match': string;
      };
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReviseTerms'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RevisedTarget'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  Maintenance_preview: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PreviewRevision'];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RevisionPreview'];
        };
      };
      /** @description Why it failed */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
}
