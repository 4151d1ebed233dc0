// HTML as word processors, WeChat and web pages put it on the clipboard; written for the tests in the shapes those programs use.

/** A letter from Word: conditional comments, styles, a list as paragraphs on two levels, a table, a footnote, a picture on disk. */
const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Word.Document>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- @font-face {font-family:SimSun;} p.MsoNormal {margin:0cm; font-family:"Times New Roman";} --></style></head>
<body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->
<h1 style='mso-pagination:widow-orphan'><span style='font-family:SimSun'>关于枣园灌溉的函<span lang=EN-US><o:p></o:p></span></span></h1>
<p class=MsoNormal style='text-indent:24.0pt;mso-char-indent-count:2.0'><span style='font-size:12.0pt;font-family:SimSun'>今年<b style='mso-bidi-font-weight:normal'>春旱</b>严重<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span lang=EN-US><span style='mso-special-character:footnote'><![if !supportFootnotes]>[1]<![endif]></span></span></span></a>，水位降了<span lang=EN-US>3</span>米，面积<span lang=EN-US>12km<sup>2</sup></span>。<s>旧句</s><span lang=EN-US><o:p></o:p></span></span></p>
<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>
<p class=MsoListParagraph style='margin-left:21.0pt;text-indent:-21.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US style='font-family:SimSun'><span style='mso-list:Ignore'>一、<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]><span>清淤<span lang=EN-US><o:p></o:p></span></span></p>
<p class=MsoListParagraph style='margin-left:42.0pt;text-indent:-21.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span lang=EN-US style='font-family:Wingdings'><span style='mso-list:Ignore'>l<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]><span>主渠</span></p>
<p class=MsoListParagraph style='margin-left:42.0pt;text-indent:-21.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span lang=EN-US style='font-family:Wingdings'><span style='mso-list:Ignore'>l<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]><span>支渠</span></p>
<p class=MsoListParagraph style='margin-left:21.0pt;text-indent:-21.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>二、<span>&nbsp;</span></span></span><![endif]><span>调水</span></p>
<table class=MsoTableGrid border=1 cellspacing=0 style='border-collapse:collapse;mso-border-alt:solid windowtext .5pt'>
 <thead><tr style='mso-yfti-irow:0'><td width=142 valign=top style='width:106.35pt;padding:0cm 5.4pt'><p class=MsoNormal><b>渠段<o:p></o:p></b></p></td><td width=142><p class=MsoNormal><b>长度</b></p></td></tr></thead>
 <tr><td rowspan=2 width=142><p class=MsoNormal>主渠</p></td><td><p class=MsoNormal><span lang=EN-US>1.2km</span></p><p class=MsoNormal>已测</p></td></tr>
 <tr><td><p class=MsoNormal><span lang=EN-US>0.8km</span></p></td></tr>
</table>
<p class=MsoNormal><!--[if gte vml 1]><v:shape id="p1"><v:imagedata src="file:///C:/Users/desk/AppData/clip_image001.png"/></v:shape><![endif]--><![if !vml]><img width=300 height=200 src="file:///C:/Users/desk/AppData/clip_image002.jpg" v:shapes="p1"><![endif]></p>
<p class=MsoNormal><a style='mso-comment-reference:ZS_1;mso-comment-date:20230101T0000'>此处</a>请核<span class=MsoCommentReference><span style='font-size:9pt'><a class=msocomanchor href="#_msocom_1" name="_msoanchor_1">[ZS1]</a></span></span>。</p>
<div style='mso-element:footnote-list'><br clear=all><hr align=left size=1 width="33%">
<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference><span lang=EN-US><span style='mso-special-character:footnote'><![if !supportFootnotes]>[1]<![endif]></span></span></span></a><span lang=EN-US> </span>据水文站二月观测。</p></div></div>
<div style='mso-element:comment-list'><div style='mso-element:comment' id="_com_1"><p class=MsoCommentText>张三：出处？</p></div></div>
<!--EndFragment--></body></html>`

/** WPS Writer: like Word, with its own classes and blanks. */
const WPS = `<html><head><meta charset="utf-8"><meta name="ProgId" content="Word.Document"><style>@font-face{font-family:"宋体";} p.MsoNormal{mso-style-name:正文;text-indent:0pt;}</style></head><body style="tab-interval:21pt;text-justify-trim:punctuation;"><!--StartFragment--><div class="Section0" style="layout-grid:15.6pt;">
<p class="2" style="mso-style-name:标题;"><b><span style="mso-spacerun:'yes';font-family:黑体;font-size:16pt;">枣园通知</span></b><b><span style="mso-spacerun:'yes';"><o:p></o:p></span></b></p>
<p class="MsoNormal" style="text-indent:24pt;"><span style="mso-spacerun:'yes';font-family:宋体;">各户：</span><span style="mso-spacerun:'yes';font-family:宋体;">&nbsp;&nbsp;</span><i><span style="font-style:italic;">八月十五</span></i><span>前采完。</span><span style="mso-spacerun:'yes';"><o:p></o:p></span></p>
<p class="MsoNormal" style="mso-list:l1 level1 lfo2;margin-left:21pt;"><!--[if !supportLists]--><span style="font-family:宋体;"><span style='mso-list:Ignore;'>3.<span>&nbsp;</span></span></span><!--[endif]--><span>带筐</span></p>
<p class="MsoNormal" style="mso-list:l1 level1 lfo2;margin-left:21pt;"><!--[if !supportLists]--><span><span style='mso-list:Ignore;'>4.<span>&nbsp;</span></span></span><!--[endif]--><span>带剪</span></p>
<p class="MsoNormal"><span><o:p>&nbsp;</o:p></span></p></div><!--EndFragment--></body></html>`

/** A WeChat article: sections in sections, pictures that load late, a drawn sign, a card, hidden helpers. */
const WECHAT = `<div class="rich_media_content" id="js_content" style="visibility: visible;"><section data-tools="editor" data-id="96"><section style="margin: 10px auto;display: flex;"><section style="width: 36px;height: 36px;background-color: rgb(65, 128, 58);"><svg viewBox="0 0 1 1" style="width:100%"></svg></section><section><p style="text-align: center;"><strong><span style="font-size: 18px;color: rgb(62, 62, 62);">枣香九月</span></strong></p></section></section></section>
<p style="line-height: 1.75em;"><br  /></p>
<p style="text-indent: 2em;"><span style="letter-spacing: 1px;font-size: 15px;">​清晨的九原区，<span style="font-weight: bold;">露水</span>未干。<img class="rich_pages wxw-img __emoji" data-src="https://res.example.com/emoji/ok.png" alt="😀" style="width:20px;"></span></p>
<p style="text-align: center;"><img class="rich_pages wxw-img" data-ratio="0.66" data-src="https://mmbiz.example.com/mmbiz_jpg/a/640?wx_fmt=jpeg" data-type="jpeg" data-w="1080" src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==" style="width: 677px;visibility: visible !important;"></p>
<p style="display: none;"><mp-style-type data-value="3"></mp-style-type></p>
<mp-common-profile class="js_uneditable" data-nickname="某号"></mp-common-profile>
<section><section><ul class="list-paddingleft-1"><li><p><span>看枣</span></p></li><li><p>摘枣</p></li></ul></section></section>
<p><img src="https://stat.example.com/p.gif" width="1" height="1"></p></div>`

/** A news page: headings, a figure with caption and credit, a layout table, notes at the foot, a script. */
const PAGE = `<meta charset="utf-8"><article><h1>枣园丰收</h1><div class="ad" hidden>广告</div>
<p>九原区枣园今年增产两成。<sup id="cite_ref-1"><a href="#cite_note-1">[1]</a></sup>详见<a href="https://example.org/report">报告</a>，<a href="javascript:alert(1)">点此</a>。</p>
<figure><a href="https://example.org/big.jpg"><img src="//img.example.org/zao.jpg" alt="枣农采摘" srcset="x 2x" onerror="alert(1)"></a><figcaption><p>枣农正在采摘。<span class="credit">李四 摄</span></p></figcaption></figure>
<table role="presentation"><tr><td><h2>价格</h2><p>每公斤九元。</p></td></tr></table>
<table><caption>近年产量</caption><thead><tr><td>年</td><td>吨</td></tr></thead><tbody><tr><td>2023</td><td><ul><li>枣</li><li>枣干</li></ul></td></tr></tbody></table>
<pre><code>if (a &lt; b)  {
  c
}</code></pre>
<p>H<sub>2</sub>O <kbd>Ctrl</kbd></p>
<script>window.ran = 1</script><form><input value="x"><button>订阅</button></form>
<section><h2>参考</h2><ol class="references"><li id="cite_note-1"><span><a href="#cite_ref-1">↑</a></span> <span>《包头农业年报》，2023年。</span></li></ol></section></article>`

export const PASTES = { WORD, WPS, WECHAT, PAGE } as const
