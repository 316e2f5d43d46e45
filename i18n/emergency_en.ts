<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="ja">
<context>
    <name>CallView</name>
    <message>
        <source>仕事のこと</source>
        <translation>Business</translation>
    </message>
    <message>
        <source>個人のこと</source>
        <translation>Private</translation>
    </message>
    <message>
        <source>どちらのことですか</source>
        <translation>Whose matter is it?</translation>
    </message>
    <message>
        <source>仕事に使う機器のことは「仕事のこと」です。相談する窓口が変わります。</source>
        <translation>Anything on a device used for work is business. It decides which desk to ask.</translation>
    </message>
    <message>
        <source>番号をまだ書いていない相手</source>
        <translation>Not noted down yet</translation>
    </message>
    <message>
        <source>落ち着いたら</source>
        <translation>When it is calmer</translation>
    </message>
    <message>
        <source>漏えい報告の時計を開く</source>
        <translation>Open the leak report clock</translation>
    </message>
</context>
<context>
    <name>ContactCard</name>
    <message>
        <source>{kind}を消す</source>
        <translation>Remove: {kind}</translation>
    </message>
    <message>
        <source>名前</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>電話</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>メール</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>ひとこと</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>{kind}の{field}</source>
        <translation>{field}: {kind}</translation>
    </message>
</context>
<context>
    <name>ContactEditor</name>
    <message>
        <source>自分の連絡先</source>
        <translation>Our own contacts</translation>
    </message>
    <message>
        <source>まだありません。下から選んで、番号を書いておきましょう。</source>
        <translation>None yet. Choose below and note the numbers.</translation>
    </message>
    <message>
        <source>{kind}を足す</source>
        <translation>Add: {kind}</translation>
    </message>
    <message>
        <source>連絡先を消しました</source>
        <translation>Contact removed</translation>
    </message>
    <message>
        <source>元に戻す</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>DeskCard</name>
    <message>
        <source>まず、ここ</source>
        <translation>Ask here first</translation>
    </message>
    <message>
        <source>電話</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>メール</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>受付時間： {hours}</source>
        <translation>Hours: {hours}</translation>
    </message>
    <message>
        <source>番号は {day} 時点の資料によります。公式の案内でもお確かめください。</source>
        <translation>The number is from a source of {day}. Please check the official page too.</translation>
    </message>
    <message>
        <source>案内のページを開く</source>
        <translation>Open their page</translation>
    </message>
    <message>
        <source>{desk}の案内のページを開く</source>
        <translation>Open the page of: {desk}</translation>
    </message>
</context>
<context>
    <name>DesktopRow</name>
    <message>
        <source>置く</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>置かない</source>
        <translation>No</translation>
    </message>
    <message>
        <source>デスクトップの「今、困っている」</source>
        <translation>“I need help now” on the desktop</translation>
    </message>
    <message>
        <source>ダブルクリックで、困ったときの手順がすぐに開きます。</source>
        <translation>A double-click opens the steps for an emergency at once.</translation>
    </message>
    <message>
        <source>デスクトップに「今、困っている」を置く</source>
        <translation>Put “I need help now” on the desktop</translation>
    </message>
    <message>
        <source>デスクトップに置きました</source>
        <translation>Put on the desktop</translation>
    </message>
    <message>
        <source>デスクトップから片づけました</source>
        <translation>Removed from the desktop</translation>
    </message>
    <message>
        <source>デスクトップを変えられませんでした</source>
        <translation>The desktop could not be changed</translation>
    </message>
</context>
<context>
    <name>EmergencyCardPage</name>
    <message>
        <source>もしもカード</source>
        <translation>Emergency card</translation>
    </message>
    <message>
        <source>パソコンが使えなくなっても見られるように、紙に刷って、電話のそばに置いておきます。</source>
        <translation>Print it and keep it by the phone, so that you have it when the PC does not work.</translation>
    </message>
    <message>
        <source>カードの見本</source>
        <translation>Preview of the card</translation>
    </message>
    <message>
        <source>A4（壁に貼る）</source>
        <translation>A4 (for the wall)</translation>
    </message>
    <message>
        <source>A5（半分の大きさ）</source>
        <translation>A5 (half the size)</translation>
    </message>
    <message>
        <source>紙の大きさ</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>A5をA4の紙に刷ったときは、点線で切り取ります。</source>
        <translation>A5 printed on A4 paper is cut along the dotted line.</translation>
    </message>
    <message>
        <source>PC点検で分かったことものせます。製造番号や、パソコンの名前はのせません。</source>
        <translation>It also shows what the PC check found. No serial number and no PC name.</translation>
    </message>
    <message>
        <source>戻る</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>書いたことを残せませんでした。紙にも書いてください。</source>
        <translation>What you wrote could not be kept. Please write it on paper too.</translation>
    </message>
    <message>
        <source>変わりました。刷り直してください。</source>
        <translation>Something has changed. Please print it again.</translation>
    </message>
    <message>
        <source>前に刷った日： {day}</source>
        <translation>Last printed on {day}</translation>
    </message>
    <message>
        <source>{day} に刷ったカードから、変わっていません。</source>
        <translation>Nothing has changed since it was printed on {day}.</translation>
    </message>
</context>
<context>
    <name>EmergencyFrame</name>
    <message>
        <source>戻る</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>今、困っている</source>
        <translation>I need help now</translation>
    </message>
    <message>
        <source>文字をもとの大きさに</source>
        <translation>Normal text</translation>
    </message>
    <message>
        <source>文字を大きく</source>
        <translation>Larger text</translation>
    </message>
</context>
<context>
    <name>EmergencyWindow</name>
    <message>
        <source>閉じる</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>今、困っている - まもりカルテ</source>
        <translation>I need help now - Mamori Karte</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>今、困っている</source>
        <translation>I need help now</translation>
    </message>
    <message>
        <source>あわてなくて大丈夫です。いちばん近いものを押してください。1つずつ案内します。</source>
        <translation>There is no need to panic. Press what comes closest. You will be guided one step at a time.</translation>
    </message>
    <message>
        <source>手順を読めませんでした。ネットから切り離し、110番か #9110 に電話してください。</source>
        <translation>The steps could not be read. Disconnect from the network, and call 110 or #9110.</translation>
    </message>
    <message>
        <source>手順は、まもりカルテがまとめたものです（{day} 確認）。番号は変わることがあります。</source>
        <translation>The steps were put together by Mamori Karte (checked {day}). Numbers may change.</translation>
    </message>
    <message>
        <source>ほかの困りごと</source>
        <translation>Something else</translation>
    </message>
    <message>
        <source>1つ前へ</source>
        <translation>Back one step</translation>
    </message>
    <message>
        <source>しました、次へ</source>
        <translation>Done, next</translation>
    </message>
    <message>
        <source>相談する</source>
        <translation>Ask for help</translation>
    </message>
    <message>
        <source>窓口の一覧を読めませんでした。110番か #9110 に電話してください。</source>
        <translation>The list of desks could not be read. Call 110 or #9110.</translation>
    </message>
    <message>
        <source>この一覧は {day} に確かめたものです。番号は変わることがあります。</source>
        <translation>This list was checked on {day}. Numbers may change.</translation>
    </message>
    <message>
        <source>手順にもどる</source>
        <translation>Back to the steps</translation>
    </message>
    <message>
        <source>一覧にもどる</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>これで終わりにする</source>
        <translation>Close this record</translation>
    </message>
    <message>
        <source>できない・とばす</source>
        <translation>Cannot, skip</translation>
    </message>
    <message>
        <source>記録を閉じました。いつでも見られます。</source>
        <translation>The record is closed. You can look at it at any time.</translation>
    </message>
    <message>
        <source>元に戻す</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>時刻を残しました： {name}</source>
        <translation>Time recorded: {name}</translation>
    </message>
    <message>
        <source>{value} を写しました</source>
        <translation>Copied: {value}</translation>
    </message>
    <message>
        <source>記録を消しました</source>
        <translation>Record removed</translation>
    </message>
    <message>
        <source>この記録をパソコンに残せませんでした。時刻としたことを、紙にも書いてください。</source>
        <translation>This record could not be kept on the PC. Please write times and steps on paper too.</translation>
    </message>
    <message>
        <source>ここで押したことは、時刻といっしょに別のファイルに残します。</source>
        <translation>What you press here is kept, with its time, in a file of its own.</translation>
    </message>
</context>
<context>
    <name>IncidentProcedurePage</name>
    <message>
        <source>事故の対応手順</source>
        <translation>Incident procedure</translation>
    </message>
    <message>
        <source>だれが何をするかを、5つの段階で書いたものです。名前を入れて、決めた日を残します。</source>
        <translation>Who does what, in five phases. Put in the names and keep the day you decided it.</translation>
    </message>
    <message>
        <source>これで決める</source>
        <translation>Decide on this</translation>
    </message>
    <message>
        <source>戻る</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>例：家族、外注先、顧問の先生</source>
        <translation>Such as family, a contractor or an adviser</translation>
    </message>
    <message>
        <source>例：大きな取引先には、その日のうちに電話する</source>
        <translation>Such as: large customers are called on the same day</translation>
    </message>
    <message>
        <source>空けておくと「{name}」になります。</source>
        <translation>Left empty, it says {name}.</translation>
    </message>
    <message>
        <source>責任者</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>代わりの人</source>
        <translation>Deputy</translation>
    </message>
    <message>
        <source>1人なら、空けてかまいません。</source>
        <translation>Leave it empty if you work alone.</translation>
    </message>
    <message>
        <source>うちの決まり（書かなくてもかまいません）</source>
        <translation>Our own rules (optional)</translation>
    </message>
    <message>
        <source>決めた日を残しました</source>
        <translation>The day was kept</translation>
    </message>
    <message>
        <source>元に戻す</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>書いたことを残せませんでした。紙にも書いてください。</source>
        <translation>What you wrote could not be kept. Please write it on paper too.</translation>
    </message>
    <message>
        <source>{day} に決めました。</source>
        <translation>Decided on {day}.</translation>
    </message>
    <message>
        <source>質問24（事故への備え）の答えを見なおせます。この手順を書類として数えるかは、ご自身で決めてください。</source>
        <translation>You may look at your answer to question 24 (readiness) again. Whether this counts as a document is for you to decide.</translation>
    </message>
    <message>
        <source>質問24を見る</source>
        <translation>See question 24</translation>
    </message>
</context>
<context>
    <name>LeakClockPage</name>
    <message>
        <source>漏えい報告の時計</source>
        <translation>Leak report clock</translation>
    </message>
    <message>
        <source>人の情報が漏れたかもしれないとき、いつまでに報告が必要かの目安が分かります。</source>
        <translation>When data about people may have leaked: whether it must be reported, and until when.</translation>
    </message>
    <message>
        <source>戻る</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>知った日</source>
        <translation>Day you learned of it</translation>
    </message>
    <message>
        <source>漏れた、または漏れたかもしれないと、はじめて気づいた日です。</source>
        <translation>The day you first noticed that data has leaked, or may have.</translation>
    </message>
    <message>
        <source>はい</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>いいえ</source>
        <translation>No</translation>
    </message>
    <message>
        <source>分からない</source>
        <translation>I am not sure</translation>
    </message>
    <message>
        <source>報告で聞かれることの下書き</source>
        <translation>Draft of what the report asks</translation>
    </message>
    <message>
        <source>ご本人への知らせの文</source>
        <translation>Text to the people concerned</translation>
    </message>
    <message>
        <source>上の下書きから作った文です。送る前に、内容が正しいかを必ず見なおしてください。</source>
        <translation>Made from the draft above. Read it again before you send it: everything must be true.</translation>
    </message>
    <message>
        <source>もとの文に戻す</source>
        <translation>Back to the suggested text</translation>
    </message>
    <message>
        <source>下書きを印刷・保存する</source>
        <translation>Print or save the draft</translation>
    </message>
    <message>
        <source>もとになる決まりと、これからの改正</source>
        <translation>The rules behind it, and a coming change</translation>
    </message>
    <message>
        <source>改正の案内を開く</source>
        <translation>Open the page on the amendment</translation>
    </message>
    <message>
        <source>1人分でも対象</source>
        <translation>one person is enough</translation>
    </message>
    <message>
        <source>1,000人をこえると対象</source>
        <translation>more than 1,000 people</translation>
    </message>
    <message>
        <source>{law}： {enough}</source>
        <translation>{law}: {enough}</translation>
    </message>
    <message>
        <source>確かめた日： {day}</source>
        <translation>Checked on {day}</translation>
    </message>
    <message>
        <source>別のできごとを書く</source>
        <translation>Write about another incident</translation>
    </message>
    <message>
        <source>{time} のものを開く</source>
        <translation>Open the one of {time}</translation>
    </message>
    <message>
        <source>もとの文に戻しました</source>
        <translation>The suggested text is back</translation>
    </message>
    <message>
        <source>元に戻す</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>書いたことを残せませんでした。紙にも書いてください。</source>
        <translation>What you wrote could not be kept. Please write it on paper too.</translation>
    </message>
</context>
<context>
    <name>LeakResult</name>
    <message>
        <source>報告の案内を開く（ブラウザー）</source>
        <translation>Open the report page (browser)</translation>
    </message>
    <message>
        <source>下に「知った日」を入れると、期限の日が出ます。</source>
        <translation>Enter below the day you learned of it to see the dates.</translation>
    </message>
    <message>
        <source>この日からは期限を数えられません。知った日をお確かめください。</source>
        <translation>No dates can be counted from this day. Please check it.</translation>
    </message>
    <message>
        <source>知った日が、今日より先の日になっています。</source>
        <translation>The day you learned of it lies in the future.</translation>
    </message>
    <message>
        <source>はじめの報告（速報）の目安</source>
        <translation>First report, by guideline</translation>
    </message>
    <message>
        <source>くわしい報告（確報）は30日まで</source>
        <translation>Final report within 30 days</translation>
    </message>
    <message>
        <source>悪い目的のおそれがある場合、くわしい報告は60日まで</source>
        <translation>Final report within 60 days where the purpose may be wrongful</translation>
    </message>
    <message>
        <source>あと{count}日</source>
        <translation>Days left: {count}</translation>
    </message>
    <message>
        <source>今日までです</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>{count}日過ぎています。今からでも報告してください。</source>
        <translation>Days late: {count}. Report it all the same.</translation>
    </message>
</context>
<context>
    <name>NewsPage</name>
    <message>
        <source>お知らせ</source>
        <translation>News</translation>
    </message>
    <message>
        <source>新しい注意の知らせから、お使いのものに関係するものを先にお見せします。</source>
        <translation>New alerts, with those about what you use first.</translation>
    </message>
    <message>
        <source>お知らせを見に行く</source>
        <translation>Read the news over the Internet</translation>
    </message>
    <message>
        <source>いま調べる</source>
        <translation>Look now</translation>
    </message>
    <message>
        <source>戻る</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>まだ何も読んでいません。許可してから「いま調べる」を押します。</source>
        <translation>Nothing has been read yet. Allow it, then press “Look now”.</translation>
    </message>
    <message>
        <source>やめる</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>やめています…</source>
        <translation>Stopping…</translation>
    </message>
    <message>
        <source>調べています…（1分ほどで終わります）</source>
        <translation>Looking… (about a minute at most)</translation>
    </message>
    <message>
        <source>前に読んだものはそのまま残っています。</source>
        <translation>What was read before is still here.</translation>
    </message>
    <message>
        <source>お使いのものに関するお知らせ</source>
        <translation>About what you use</translation>
    </message>
    <message>
        <source>点検する</source>
        <translation>Inspect</translation>
    </message>
    <message>
        <source>このパソコンのソフトの一覧が分からないので、比べきれていません。</source>
        <translation>The programs of this PC are not known, so not everything could be compared.</translation>
    </message>
    <message>
        <source>読めたお知らせの題名に、お使いのものの名前は見つかりませんでした。</source>
        <translation>None of the titles that could be read names what you use.</translation>
    </message>
    <message>
        <source>ほかのお知らせ（{count}件）</source>
        <translation>Other news ({count})</translation>
    </message>
    <message>
        <source>さらに見る（{count}件）</source>
        <translation>Show more ({count})</translation>
    </message>
    <message>
        <source>・</source>
        <translation>, </translation>
    </message>
    <message>
        <source>予定に入っています</source>
        <translation>In the plan</translation>
    </message>
    <message>
        <source>予定に入れる</source>
        <translation>Put into the plan</translation>
    </message>
    <message>
        <source>予定に入れる： {title}</source>
        <translation>Put into the plan: {title}</translation>
    </message>
    <message>
        <source>ブラウザーで読む</source>
        <translation>Read in the browser</translation>
    </message>
    <message>
        <source>ブラウザーで読む： {title}</source>
        <translation>Read in the browser: {title}</translation>
    </message>
    <message>
        <source>日付なし</source>
        <translation>no date</translation>
    </message>
    <message>
        <source>読んだ日を残す</source>
        <translation>Keep the day you read it</translation>
    </message>
    <message>
        <source>質問5「手口を知る」で見せられる記録になります。答えは自動では変わりません。</source>
        <translation>A record you can show for question 5 (new threats). Your answer does not change by itself.</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>読んだ日（{count}日）： {days}</source>
        <translation>Days of reading ({count}): {days}</translation>
    </message>
    <message>
        <source>今日、読みました</source>
        <translation>I have read it today</translation>
    </message>
    <message>
        <source>質問5を見る</source>
        <translation>See question 5</translation>
    </message>
    <message>
        <source>この1週間のお知らせを読みこむと、押せます。</source>
        <translation>Fetch this week&apos;s news first.</translation>
    </message>
    <message>
        <source>どこを見に行くか</source>
        <translation>Where the news comes from</translation>
    </message>
    <message>
        <source>{time} に読みました</source>
        <translation>Read at {time}</translation>
    </message>
    <message>
        <source>まだ読んでいません</source>
        <translation>Not read yet</translation>
    </message>
    <message>
        <source>（アドレスは未確認）</source>
        <translation> (address not confirmed)</translation>
    </message>
    <message>
        <source>場所を確かめた日： {day}</source>
        <translation>Addresses checked on {day}</translation>
    </message>
    <message>
        <source>予定に入れました。</source>
        <translation>Put into the plan.</translation>
    </message>
    <message>
        <source>予定を見る</source>
        <translation>See the plan</translation>
    </message>
    <message>
        <source>読んだ日を残しました。</source>
        <translation>The day was kept.</translation>
    </message>
    <message>
        <source>元に戻す</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>OwnContactCard</name>
    <message>
        <source>電話</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>メール</source>
        <translation>Mail</translation>
    </message>
</context>
<context>
    <name>PeopleView</name>
    <message>
        <source>すぐに相談する</source>
        <translation>Ask for help at once</translation>
    </message>
    <message>
        <source>窓口の一覧を読めませんでした。110番か #9110 に電話してください。</source>
        <translation>The list of desks could not be read. Call 110 or #9110.</translation>
    </message>
    <message>
        <source>ほかの窓口</source>
        <translation>Other desks</translation>
    </message>
    <message>
        <source>自分の連絡先（{count}件）</source>
        <translation>Our own contacts ({count})</translation>
    </message>
</context>
<context>
    <name>RecordPart</name>
    <message>
        <source>これまでの記録</source>
        <translation>Record so far</translation>
    </message>
    <message>
        <source>記録を印刷・保存する</source>
        <translation>Print or save the record</translation>
    </message>
    <message>
        <source>例：9時ごろ、請求書のメールを開いた</source>
        <translation>Such as: opened a mail with a bill around nine</translation>
    </message>
    <message>
        <source>書きはじめた時刻といっしょに残ります。Enterで次のメモになります。</source>
        <translation>Kept with the time you began to write. Enter begins the next note.</translation>
    </message>
    <message>
        <source>メモ</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>1行消しました</source>
        <translation>One line removed</translation>
    </message>
    <message>
        <source>元に戻す</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>RescueServicesPage</name>
    <message>
        <source>お助け隊サービス</source>
        <translation>Otasuketai services</translation>
    </message>
    <message>
        <source>3つの形</source>
        <translation>The three types</translation>
    </message>
    <message>
        <source>戻る</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>うちの様子</source>
        <translation>About us</translation>
    </message>
    <message>
        <source>台</source>
        <translation>devices</translation>
    </message>
    <message>
        <source>見守ってほしい台数</source>
        <translation>Devices to watch</translation>
    </message>
    <message>
        <source>パソコン、サーバー、仕事で使うスマホを数えます。</source>
        <translation>Count PCs, servers and phones used for work.</translation>
    </message>
    <message>
        <source>はい</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>いいえ</source>
        <translation>No</translation>
    </message>
    <message>
        <source>わからない</source>
        <translation>I don&apos;t know</translation>
    </message>
    <message>
        <source>★3をめざしますか</source>
        <translation>Do you want ★3?</translation>
    </message>
    <message>
        <source>SCS評価制度の★3です。取引先から求められていなければ「いいえ」でかまいません。</source>
        <translation>★3 of the SCS scheme. If no customer asks for it, “No” is fine.</translation>
    </message>
    <message>
        <source>サービスにある6つのこと</source>
        <translation>Six things such a service has</translation>
    </message>
    <message>
        <source>{day} の情報</source>
        <translation>As of {day}</translation>
    </message>
    <message>
        <source>{day} の情報（未確認。公式の案内でお確かめください）</source>
        <translation>As of {day} (not confirmed: please check the official page)</translation>
    </message>
    <message>
        <source>登録されたサービスの一覧を見る（ブラウザー）</source>
        <translation>See the list of registered services (browser)</translation>
    </message>
    <message>
        <source>確かめた日： {day}</source>
        <translation>Checked on {day}</translation>
    </message>
    <message>
        <source>聞くことを印刷・保存する</source>
        <translation>Print or save the questions to ask</translation>
    </message>
</context>
<context>
    <name>StartView</name>
    <message>
        <source>あわてないために、ふだんから</source>
        <translation>To be ready beforehand</translation>
    </message>
    <message>
        <source>漏えい報告の時計</source>
        <translation>Leak report clock</translation>
    </message>
    <message>
        <source>人の情報が漏れたかもしれないとき、報告の期限が分かります。</source>
        <translation>When data about people may have leaked: until when to report.</translation>
    </message>
    <message>
        <source>もしもカード</source>
        <translation>Emergency card</translation>
    </message>
    <message>
        <source>電話番号と最初にすることを1枚に刷ります。</source>
        <translation>Numbers and first steps on one sheet.</translation>
    </message>
    <message>
        <source>事故の対応手順</source>
        <translation>Incident procedure</translation>
    </message>
    <message>
        <source>だれが何をするかを、5つの段階で決めておきます。</source>
        <translation>Decide who does what, in five phases.</translation>
    </message>
    <message>
        <source>お助け隊サービス</source>
        <translation>Otasuketai services</translation>
    </message>
    <message>
        <source>見守りと駆けつけを頼めるサービスの選び方です。</source>
        <translation>Services that watch and come to help: how to choose.</translation>
    </message>
    <message>
        <source>補助金</source>
        <translation>Subsidies</translation>
    </message>
    <message>
        <source>どんな案内があるかを、日付つきで見られます。</source>
        <translation>Which calls there are, with their dates.</translation>
    </message>
    <message>
        <source>レッスン</source>
        <translation>Lessons</translation>
    </message>
    <message>
        <source>1回5分で、ふせぎ方を学べます。</source>
        <translation>Five minutes each: how to prevent trouble.</translation>
    </message>
    <message>
        <source>お知らせ</source>
        <translation>News</translation>
    </message>
    <message>
        <source>新しい注意の知らせを見られます。</source>
        <translation>New security notices.</translation>
    </message>
    <message>
        <source>続きがあります： {title}</source>
        <translation>Still open: {title}</translation>
    </message>
    <message>
        <source>{time} から</source>
        <translation>Since {time}</translation>
    </message>
    <message>
        <source>続ける</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>続ける： {title}</source>
        <translation>Go on: {title}</translation>
    </message>
    <message>
        <source>これまでのできごと（{count}件）</source>
        <translation>Earlier incidents ({count})</translation>
    </message>
    <message>
        <source>見る</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>見る： {title}</source>
        <translation>Look at: {title}</translation>
    </message>
    <message>
        <source>消す</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>消す： {title}</source>
        <translation>Remove: {title}</translation>
    </message>
</context>
<context>
    <name>StepView</name>
    <message>
        <source>{count}つのうち {number}つ目</source>
        <translation>Step {number} of {count}</translation>
    </message>
    <message>
        <source>先に、電話する先を見る</source>
        <translation>See whom to call first</translation>
    </message>
    <message>
        <source>しないこと</source>
        <translation>Do not</translation>
    </message>
    <message>
        <source>すべての手順を見る</source>
        <translation>See all steps</translation>
    </message>
    <message>
        <source>いまここ</source>
        <translation>You are here</translation>
    </message>
    <message>
        <source>{time} に、しました</source>
        <translation>Done at {time}</translation>
    </message>
    <message>
        <source>{time} に、とばしました</source>
        <translation>Skipped at {time}</translation>
    </message>
</context>
<context>
    <name>SubsidiesPage</name>
    <message>
        <source>補助金</source>
        <translation>Subsidies</translation>
    </message>
    <message>
        <source>どんな案内があるかと、何が求められるかを見られます。</source>
        <translation>Which calls there are, and what they ask for.</translation>
    </message>
    <message>
        <source>戻る</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>この一覧は古くなっています。公式の案内をご確認ください。</source>
        <translation>This list is old. Please check the official pages.</translation>
    </message>
    <message>
        <source>確かめた日： {day}</source>
        <translation>Checked on {day}</translation>
    </message>
    <message>
        <source>次の日付： {label} {day}</source>
        <translation>Next date: {label}, {day}</translation>
    </message>
    <message>
        <source>求められることと日付</source>
        <translation>What is asked, and the dates</translation>
    </message>
    <message>
        <source>{day} の情報</source>
        <translation>As of {day}</translation>
    </message>
    <message>
        <source>{day} の情報（未確認。公式の案内でお確かめください）</source>
        <translation>As of {day} (not confirmed: please check the official page)</translation>
    </message>
    <message>
        <source>この案内の内容は、公式のページでは確かめていません（未確認）。</source>
        <translation>This was not checked on the official page (not confirmed).</translation>
    </message>
    <message>
        <source>公式の案内をさがす（ブラウザー）</source>
        <translation>Find the official page (browser)</translation>
    </message>
</context>
<context>
    <name>TimelineList</name>
    <message>
        <source>まだ記録がありません。ボタンを押すと、時刻といっしょに残ります。</source>
        <translation>Nothing recorded yet. Each press is kept with its time.</translation>
    </message>
    <message>
        <source>この行を消す： {line}</source>
        <translation>Remove this line: {line}</translation>
    </message>
</context>
<context>
    <name>TrayRow</name>
    <message>
        <source>出す</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>出さない</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>時計のそばの印</source>
        <translation>Icon beside the clock</translation>
    </message>
    <message>
        <source>まもりカルテを開いている間、画面のすみに出ます。そこから「今、困っている」を開けます。</source>
        <translation>It is in the corner of the screen while Mamori Karte is open. “I need help now” opens from there.</translation>
    </message>
    <message>
        <source>時計のそばに印を出す</source>
        <translation>Show an icon beside the clock</translation>
    </message>
</context>
<context>
    <name>_ReachCard</name>
    <message>
        <source>写す</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>{desk}の{kind}を写す</source>
        <translation>Copy {kind} of: {desk}</translation>
    </message>
    <message>
        <source>連絡した（時刻を残す）</source>
        <translation>I called them (keep the time)</translation>
    </message>
    <message>
        <source>{desk}に連絡した</source>
        <translation>I called: {desk}</translation>
    </message>
</context>
</TS>
