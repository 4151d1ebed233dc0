// What an editor reads when something fails: what happened, and the way out.
import type { ErrorCode } from '../error'
import type { Both } from './both'

export const errorTexts = {
  'zh-CN': {
    'invalid-input': '内容不合要求，没有保存。请检查后重试。',
    'unknown-call': '程序内部出错，没有改动任何内容。',
    'not-ours': '来源不明的请求已被拒绝。',
    'not-found': '找不到它了，可能刚被移走。请回到列表刷新。',
    conflict: '这篇稿件已在别处改过。两个版本都保留在版本记录里。',
    'whole-wanted': '正文在别处改过，要整篇再存一次。清样会自动重试。',
    cancelled: '已取消，没有改动。',
    'library-busy': '稿件库正被另一个清样使用。请先关闭它，再重试。',
    'library-damaged':
      '稿件库有损坏，没有写入任何内容。请在“核对稿件库”（Ctrl/Cmd+Alt+Shift+Y）里取回，或从备份恢复。',
    'library-newer': '稿件库由更新版本的清样保存。请升级后再打开，本版本不会改动它。',
    'library-foreign': '这不是清样的稿件库，没有改动它。请另选文件。',
    'library-missing': '找不到稿件库文件。请检查位置，或用 init 新建。',
    'library-linked': '稿件库文件有两个名字（硬链接），或链接绕成了圈，没有打开。请只留一个名字。',
    'library-read-only': '稿件库或它所在的文件夹不能写入。可以只读打开；要改稿，请先改权限或换位置。',
    'library-altered':
      '这个稿件库里有不是清样写的内容，没有打开。请向来处索取原件，或用 galley rescue 取出稿件。',
    'library-synced':
      '稿件库在同步文件夹或网络盘里，容易损坏，没有打开。请改用本机的稿件库，把备份放到那里。',
    'library-view-only': '稿件库现在是只读的，没有改动。可以查看、检索和导出。',
    'library-closed': '稿件库已关闭。请重新打开清样。',
    'backup-place-inside':
      '备份不能放进稿件库自己的文件夹：那里出了事，备份也一起没了。请选别处，最好是另一块盘。',
    'backup-damaged': '备份核对不符，未采用；原来的备份都还在。请先查看“备份”，必要时找回较早的一份。',
    'file-is-library': '这是稿件库文件，不能当稿件导入。请用“打开稿件库”。',
    'file-unreadable': '无法读取文件。请检查它是否存在、是否有权限。',
    'file-too-large': '文件太大，未导入（文本与网页 20 MB 或五百万字，文档与压缩包 200 MB）。请拆分后再试。',
    'file-not-text':
      '不是能导入的格式，未导入。可导入文本、网页、Markdown、Word、RTF、EPUB、订阅源、新闻交换格式与压缩包。',
    'picture-alone': '图片不单独成稿，没有导入。文章里用到的图随文章进来；要用这张，把它拖进正文。',
    'file-empty': '文件是空的，没有可导入的内容。',
    'file-gone': '拖入的文件还没读到就中断了。请再拖一次：已导入的会被认出。',
    'folder-empty': '文件夹里没有可导入的文件。请另选一个。',
    'keys-unreadable': '这不是清样存出的按键表（JSON），或已损坏。没有改动任何按键；请另选文件。',
    'file-not-sites': '这不是清样存出的来源网站（JSON），没有改动任何内容。请另选文件。',
    'file-not-word': '不是能读的 Word 文档（.docx），没有导入。旧式 .doc 请先用 Word 或 WPS 另存为 .docx。',
    'archive-refused': '压缩包过大、条目过多或内含可疑条目，没有解开。请自行解压后再导入其中的文件。',
    'archive-locked': '文件设有密码，没有导入。请去掉密码另存后再试。',
    'archive-damaged': '文件已损坏或不完整，没有导入。请重新取得，或用原来的软件打开后另存。',
    'markup-refused': '文件含有不安全的声明，或庞大、层次深得不合常理，没有导入。请用原来的软件另存后再试。',
    'galley-damaged': '这不是清样写的稿件文件，或已被改坏，没有导入。请重新导出一份。',
    'galley-newer': '文件由更新版本的清样写成，没有导入。请升级清样后再导入。',
    'markup-damaged': '文件里的标记有错，读不下去，没有导入。请用原来的软件打开后另存。',
    'intake-failed': '解析时出错，这个文件未导入，其他文件不受影响。',
    'write-failed': '无法写入文件，原有文件未受影响。请检查文件夹权限。',
    'disk-full': '磁盘已满，没有写入；原有文件未受影响。请腾出空间后重试。',
    'name-taken': '已有同名标签。',
    'collection-taken': '已有同名专题。请换一个名称。',
    'nobody-here': '还没有说明谁坐在这里，无从认领。按 Ctrl/Cmd+Shift+P 选一人。',
    'person-taken': '已有同名的人。同名的两人请写明部门，如“王敏（时政）”。',
    'person-used': '记录里有这个人，不能移除。可以改为“已离开”。',
    'picture-unknown': '这不是可用的图片，没有放入。请用 JPEG、PNG、WebP、AVIF 或 GIF；SVG 请先另存为 PNG。',
    'picture-damaged': '图片文件不完整或已损坏，没有放入。请重新取得原图。',
    'picture-too-large': '图片超过 30 MB 或一亿像素，没有放入。请缩小后再试。',
    'review-off': '本库没有开启审核。先在“审核规则”里开启。',
    'comment-not-own': '这条批注是别人写的，只能回复。',
    'suggestions-open': '还有建议未定。先采用或不采，再结束建议。',
    'review-open': '这篇稿件正在审核中。要重来，先退回。',
    'review-not-open': '这篇稿件还没有送审。请先送审。',
    'review-order': '还没轮到这一步，或这一步刚刚签过。请看现在该谁。',
    'review-changed': '稿件在你看的时候又改过，没有签字。请看过改动再签。',
    'review-nobody': '不知道谁在签字。先选谁坐在这里（Ctrl/Cmd+Shift+P）。',
    'review-not-allowed': '规则没有让坐在这里的人签这一步。请换人，或改审核规则。',
    'review-twice': '坐在这里的人在本轮已签过另一步，一人不能签两步。请换人。',
    'review-unticked': '检查项还没有勾完，没有签字。',
    'review-findings': '标题还有“拦”或“核”的检查没有处理，没有签字。请到标题台处理，或写明理由再签。',
    'review-missing': '还没有审完，不能进入待发。请审完，或写明放行的理由。',
    'tag-cycle': '标签不能放到它自己或它的下级之下。',
    'too-late': '中间又有别的改动，这一步已不能撤销。',
    'folder-missing': '目标文件夹不在了，没有导出。请接上磁盘，或在导出方案里另选文件夹。',
    'no-press': 'PDF 要在窗口里排印，这里做不了。请在清样窗口中导出 PDF，或换一种格式。',
    'nothing-to-export': '没有可导出的稿件。请先选中一篇。',
    'address-refused':
      '这个链接不能打开：只打开网页和邮件地址，不打开带用户名、带隐藏字符或过长的地址。请改正链接。',
    'count-differs': '回收站里的篇数刚刚变了，没有删除。请再看一眼，重新输入篇数。',
    'pattern-invalid': '正则表达式写得不对，没有查找。请改好再找，或关掉“正则”。',
    'pattern-too-slow': '这个正则表达式太费时，已停下，什么也没有改。请写得更具体些，例如把 (a+)+ 改成 a+。',
    'held-back': '还有须改或须核实之处，没有通过。请逐条处理，或写明理由后仍予通过。',
    'over-limit': '标题过不了这个渠道的检查，没有导出。请在标题台改短或另选，或写明理由后仍予导出。',
    'table-too-long': '表格超过一万行，没有读入。请拆成几个文件再导入。',
    'table-known': '这个文件的结果数据已经导入过，没有再导入。',
    'table-gone': '这个文件要重新选一次，没有导入任何一行。',
    'copyedit-open': '按方案，校对还有待核、疑误时不导出，没有写出任何文件。请先处理，或在方案里取消这一条：',
    'settings-unreadable': '这不是设置文件，或其中有一项读不懂；什么也没有改。',
    'settings-newer': '设置文件由更新版本的清样写成；什么也没有改。请升级清样再读入。',
    'copy-profile-unreadable':
      '这不是清样写的校对体例文件，或由更新版本写成，没有改动。请重新导出，或升级清样。',
    'table-unreadable': '不是能读的表格，没有读入。请另存为 CSV（或 TSV）或不带密码的 .xlsx 后再选。',
    'list-too-long': '词表超过五万条，没有读入。请拆成几个文件再导入。',
    'list-changed': '这份词表刚在别处改过，没有保存。请看过现在的内容后再改一次。',
    'list-entry': '这一条不能存：请看所指的那一项。词表没有改动。',
    'too-many-windows': '已经开着十二个窗口，没有再开。请先关掉一个。',
    'no-printer': '找不到打印机，没有打印。请先在系统设置里添加，或导出为 PDF。',
    'print-failed': '打印机没有接下，没有打印。请检查打印机后再试，或导出为 PDF。',
    'too-many-to-print': '一次最多打印一百篇，没有打印。请少选一些，或把专题导出成册。',
    'too-many-dragged': '一次最多拖出或复制五十篇的文件，没有做。请少选一些，或改用导出（Ctrl/Cmd+E）。',
    'files-not-copied': '系统没有收下文件，剪贴板没有变。请改为拖出，或导出（Ctrl/Cmd+E）。',
    'dragged-back': '这是刚从清样拖出的文件，没有再导入。',
    internal: '出现意外错误，操作没有完成。',
  },
  en: {
    'invalid-input': 'That does not fit, so nothing was saved. Please check it and try again.',
    'unknown-call': 'Something went wrong inside the program. Nothing was changed.',
    'not-ours': 'A request from an unknown place was refused.',
    'not-found': 'It is not there any more; it may just have been moved. Go back to the list.',
    conflict: 'This article was changed elsewhere. Both versions are kept in its history.',
    'whole-wanted':
      'The text was changed elsewhere and has to be saved whole once more. Galley tries again by itself.',
    cancelled: 'Cancelled. Nothing was changed.',
    'library-busy': 'Another Galley is using this library. Close it first, then try again.',
    'library-damaged':
      'The library is damaged; nothing was written. Bring it back under “Look the library over” (Ctrl/Cmd+Alt+Shift+Y), or restore a backup.',
    'library-newer': 'A newer Galley saved this library. Update to open it; this version leaves it alone.',
    'library-foreign': 'This is not a Galley library; it was left alone. Choose another file.',
    'library-missing': 'The library file is not there. Check its place, or make one with init.',
    'library-linked':
      'The library file has two names (a hard link), or its link leads in a circle, and was not opened. Leave it one name.',
    'library-read-only':
      'The library or its folder cannot be written to. Open it to read; to write, change its rights or its place.',
    'library-altered':
      'This library holds what Galley did not write and was not opened. Ask for the original, or take the articles out with galley rescue.',
    'library-synced':
      'The library lies in a synced folder or on a network drive, where it is easily damaged, and was not opened. Use one on this machine and put backups there.',
    'library-view-only':
      'The library is read-only now; nothing was changed. You can read, search and export.',
    'library-closed': 'The library is closed. Please start Galley again.',
    'backup-place-inside':
      'Backups cannot lie in the library’s own folder: what happens to it would happen to them. Choose another place, best on another disk.',
    'backup-damaged':
      'The backup did not pass its check and was not used; earlier ones are still there. See Backups, and restore an earlier one if need be.',
    'file-is-library': 'This is a library and cannot be imported as copy. Use “Open Library”.',
    'file-unreadable': 'The file cannot be read. Check that it exists and that you may read it.',
    'file-too-large':
      'The file is too large and was not imported: text and pages up to 20 MB or 5 million characters, documents and archives 200 MB. Split it.',
    'file-not-text':
      'Not a format that can be imported. Text, web pages, Markdown, Word, RTF, EPUB, feeds, news formats and ZIP can.',
    'picture-alone':
      'A picture is no article and was not imported. Pictures that an article shows come in with it; to use this one, drop it on a text.',
    'file-empty': 'The file is empty; there is nothing to import.',
    'file-gone':
      'The dropped file was not read before the import ended. Drop it again: what is in is recognised.',
    'folder-empty': 'There is no file in that folder that could be imported. Choose another one.',
    'keys-unreadable':
      'This is no file of keys that Galley wrote (JSON), or it is damaged. No key was changed; choose another file.',
    'file-not-sites':
      'This is no file of sites that Galley wrote (JSON); nothing was changed. Choose another file.',
    'file-not-word':
      'This is no Word document that can be read (.docx), and was not imported. Save an old .doc as .docx first.',
    'archive-refused':
      'The archive is too large, has too many or suspicious entries, and was not unpacked. Unpack it yourself and import its files.',
    'archive-locked': 'The file has a password and was not imported. Save it without one and try again.',
    'archive-damaged':
      'The file is damaged or cut off and was not imported. Get it again, or open and save it in its own program.',
    'markup-refused':
      'The file holds an unsafe declaration or is large or nested beyond reason, and was not imported. Save it anew in its own program.',
    'galley-damaged':
      'This is no article file that Galley wrote, or it has been damaged. It was not imported; export it again.',
    'galley-newer': 'A newer Galley wrote this file. It was not imported; update Galley and import it again.',
    'markup-damaged':
      'The markup in this file is broken and it was not imported. Open it in its own program and save it anew.',
    'intake-failed': 'Reading this file failed and it was not imported. Other files are not affected.',
    'write-failed': 'The file could not be written; what was there before is untouched. Check the folder.',
    'disk-full':
      'The disk is full. Nothing was written and what was there is untouched. Make room, then retry.',
    'name-taken': 'There is a tag of that name already.',
    'collection-taken': 'There is a collection of that name already. Choose another name.',
    'nobody-here': 'Nobody sits here yet, so nothing can be taken. Choose who does with Ctrl/Cmd+Shift+P.',
    'person-taken': 'There is a person of that name already. Tell two namesakes apart, as in “Li Na (city)”.',
    'person-used': 'The record names this person, who therefore stays. Mark them as having left.',
    'picture-unknown':
      'This is no picture that can be used, and was not put in. Use JPEG, PNG, WebP, AVIF or GIF; save an SVG as PNG first.',
    'picture-damaged': 'The picture is cut off or damaged and was not put in. Get the original again.',
    'picture-too-large':
      'The picture is over 30 MB or 100 megapixels and was not put in. Make it smaller and try again.',
    'review-off': 'This library reviews nothing in steps. Switch it on in the rule of review.',
    'comment-not-own': 'Somebody else wrote this comment: answer it instead.',
    'suggestions-open': 'Some suggestions are still open. Take them or leave them, then end suggesting.',
    'review-open': 'The article is under review. To begin anew, return it first.',
    'review-not-open': 'The article has not been sent to review yet. Send it first.',
    'review-order': 'This step is not due yet, or has just been signed. See whose turn it is.',
    'review-changed':
      'The article was changed while you read it; nothing was signed. Look at the changes first.',
    'review-nobody': 'Nobody knows who signs. Say who sits here first (Ctrl/Cmd+Shift+P).',
    'review-not-allowed':
      'The rule does not let who sits here sign this step. Change seats, or change the rule.',
    'review-twice': 'Who sits here has signed another step of this round; nobody signs two. Change seats.',
    'review-unticked': 'The check list is not ticked to its end, so nothing was signed.',
    'review-findings':
      'Checks of the headline are still open. Answer them on the bench, or sign with a reason.',
    'review-missing':
      'The review is not complete, so it cannot go to Ready. Complete it, or give the reason for letting it through.',
    'tag-cycle': 'A tag cannot lie below itself or below one of its own.',
    'too-late': 'Other changes came after it, so this step cannot be taken back.',
    'folder-missing':
      'The folder is not there, so nothing was exported. Connect its disk, or choose another folder in the profile.',
    'no-press':
      'A PDF is printed by the window and cannot be made here. Export it in Galley’s window, or take another format.',
    'nothing-to-export': 'There is no article to export. Select one first.',
    'address-refused':
      'This link cannot be opened: only addresses of web and mail, with no user name, nothing hidden and not too long. Mend the link.',
    'count-differs':
      'The number in the trash has just changed; nothing was deleted. Look again and type the new number.',
    'pattern-invalid':
      'The regular expression is not valid and nothing was looked for. Mend it, or switch “Regex” off.',
    'pattern-too-slow':
      'This regular expression takes too long and was stopped; nothing was changed. Make it more specific, e.g. a+ for (a+)+.',
    'held-back':
      'Something is still to be changed or verified, so it was not approved. Answer it, or give a reason.',
    'over-limit':
      'The headline does not pass the checks of this channel, so nothing was exported. Change it on the bench, or give a reason.',
    'table-too-long': 'The table has more than 10,000 rows and was not read. Split it into several files.',
    'table-known': 'The outcomes of this very file are in the library; nothing was imported again.',
    'table-gone': 'This file must be chosen once more; no row was imported.',
    'copyedit-open':
      'By its profile nothing leaves while copyediting has something to verify or a warning; no file was written. See to it, or untick that in the profile:',
    'settings-unreadable': 'This is no file of settings, or one of them makes no sense; nothing was changed.',
    'settings-newer':
      'A later version of Galley wrote this file of settings; nothing was changed. Update Galley, then read it.',
    'copy-profile-unreadable':
      'This is no copyedit profile that Galley wrote, or a newer one. Nothing was changed. Export it again, or upgrade Galley.',
    'table-unreadable':
      'This is no table that can be read; nothing was taken in. Save it as CSV (or TSV), or as .xlsx without a password.',
    'list-too-long': 'The list has more than 50,000 entries and was not read. Split it into several files.',
    'list-changed':
      'This list was changed elsewhere a moment ago; nothing was saved. Look at it, then change it again.',
    'list-entry': 'This entry cannot be kept: see what it names. The list is as it was.',
    'too-many-windows': 'Twelve windows are open; no further one was opened. Close one first.',
    'no-printer':
      'No printer was found; nothing was printed. Add one in the system settings, or export a PDF.',
    'print-failed':
      'The printer did not take it; nothing was printed. Check it and try again, or export a PDF.',
    'too-many-to-print':
      'A hundred articles can be printed at a time; nothing was printed. Choose fewer, or export the collection as one file.',
    'too-many-dragged':
      'The files of fifty articles can be dragged out or copied at a time; none were. Choose fewer, or export them (Ctrl/Cmd+E).',
    'files-not-copied':
      'The system did not take the files; the clipboard is as it was. Drag them out instead, or export them (Ctrl/Cmd+E).',
    'dragged-back': 'These files were just dragged out of Galley; they were not imported again.',
    internal: 'Something unexpected happened and the action was not finished.',
  },
} satisfies Both<Record<ErrorCode, string>>
