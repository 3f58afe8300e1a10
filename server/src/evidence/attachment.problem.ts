import { Problem } from '../shared/problem';
import { MOST_ATTACHMENTS } from './attachment.schema';

const MEGABYTE = 1024 * 1024;

export function tooManyAttachments(): Problem {
  return Problem.unprocessable('attachments_too_many', {
    zh: `一次最多附${MOST_ATTACHMENTS}份附件；请移除不需要的，或合并为一份后再提交。`,
    en: `At most ${MOST_ATTACHMENTS} files go with one document; remove some, or join several into one.`,
  });
}

/** Said alike of a file that is not there, is another's, or has gone with something already. */
export const UNUSABLE_ATTACHMENT = Problem.unprocessable('attachment_unusable', {
  zh: '所附文件不能再用：可能已随其他文书提交、已过期清理，或不是您上传的；请移除后重新上传。',
  en: 'A file cannot be used: it went with something else, has expired, or is not yours; remove it and send it again.',
});

export function noRoomForMore(bytes: number): Problem {
  const size = `${Math.floor(bytes / MEGABYTE)} MB`;
  return Problem.unprocessable('attachments_full', {
    zh: `您尚未随文书提交的附件合计不得超过${size}；请先提交已上传的附件，或压缩文件后再上传。`,
    en: `Files that you have not sent with anything yet may have ${size} together; send those first, or make the file smaller.`,
  });
}
