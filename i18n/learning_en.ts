<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="ja">
<context>
    <name>CertificatePage</name>
    <message>
        <source>修了証</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>戻る</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>コース</source>
        <translation>Course</translation>
    </message>
    <message>
        <source>このアプリの修了証です。IPAなどの公的な機関が出すものではありません。</source>
        <translation>This certificate is of this program. No public body such as IPA issues it.</translation>
    </message>
    <message>
        <source>コースの確認テストにすべて正しく答えると、名前入りの修了証を印刷できます。</source>
        <translation>Once every test question of a course is answered correctly, you can print a certificate with your name.</translation>
    </message>
    <message>
        <source>修了証は、まだありません</source>
        <translation>No certificate yet</translation>
    </message>
    <message>
        <source>修了証まで、あと{left}レッスン</source>
        <translation>Lessons left to your certificate: {left}</translation>
    </message>
    <message>
        <source>{name}さんのコースは「{course}」です。</source>
        <translation>{name} takes “{course}”.</translation>
    </message>
    <message>
        <source>コースは「{course}」です。</source>
        <translation>The course is “{course}”.</translation>
    </message>
    <message>
        <source>レッスンを続ける</source>
        <translation>Go on learning</translation>
    </message>
    <message>
        <source>{done} / {total} レッスン</source>
        <translation>{done} of {total} lessons</translation>
    </message>
    <message>
        <source>修了証にのせるお名前</source>
        <translation>Name on the certificate</translation>
    </message>
</context>
<context>
    <name>LearnerBar</name>
    <message>
        <source>{name}：いま学んでいます</source>
        <translation>{name}: learning now</translation>
    </message>
    <message>
        <source>{name}が学ぶ</source>
        <translation>{name} learns</translation>
    </message>
    <message>
        <source>学ぶ人</source>
        <translation>Who learns</translation>
    </message>
    <message>
        <source>修了証にのせる名前です。あとからでも書けます。</source>
        <translation>It appears on the certificate. You can fill it in later.</translation>
    </message>
    <message>
        <source>学ぶ人のお名前</source>
        <translation>Name of who learns</translation>
    </message>
    <message>
        <source>名前とコース、学ぶ人を変える</source>
        <translation>Change name, course or person</translation>
    </message>
    <message>
        <source>お名前</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>修了証と研修の記録にのります。</source>
        <translation>It appears on the certificate and in the training record.</translation>
    </message>
    <message>
        <source>コース</source>
        <translation>Course</translation>
    </message>
    <message>
        <source>学ぶ人を加える</source>
        <translation>Add a person</translation>
    </message>
    <message>
        <source>この人の記録を消す</source>
        <translation>Remove this person&apos;s results</translation>
    </message>
    <message>
        <source>名前も結果も、このパソコンの中だけに残ります。</source>
        <translation>Names and results stay on this PC.</translation>
    </message>
    <message>
        <source>{name}の記録を消しました。</source>
        <translation>The results of {name} were removed.</translation>
    </message>
    <message>
        <source>元に戻す</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>Learning</name>
    <message>
        <source>学習の記録を、今はパソコンに残せません。この画面を閉じると消えます。</source>
        <translation>Your learning record cannot be kept on this PC now. It is lost when you close this window.</translation>
    </message>
    <message>
        <source>学習の記録は、今は別のファイルに残します。記録が開けたら、自動でまとめます。</source>
        <translation>For now your learning record goes into a separate file. Once the records can be opened, it is added to them automatically.</translation>
    </message>
    <message>
        <source>名前はまだありません</source>
        <translation>No name yet</translation>
    </message>
    <message>
        <source>お店の話</source>
        <translation>A story from a shop</translation>
    </message>
    <message>
        <source>工務店の話</source>
        <translation>A story from a builder</translation>
    </message>
    <message>
        <source>事務所の話</source>
        <translation>A story from an office</translation>
    </message>
    <message>
        <source>質問{number}（{topic}）の答え：{choice}</source>
        <translation>Question {number} ({topic}): {choice}</translation>
    </message>
    <message>
        <source>PC点検：{name}</source>
        <translation>PC check: {name}</translation>
    </message>
</context>
<context>
    <name>LearningPage</name>
    <message>
        <source>学ぶ</source>
        <translation>Learn</translation>
    </message>
    <message>
        <source>1回5分です。今日は1つだけで十分です。</source>
        <translation>Five minutes at a time. One lesson is enough for today.</translation>
    </message>
    <message>
        <source>レッスンがまだありません</source>
        <translation>There are no lessons yet</translation>
    </message>
    <message>
        <source>弱いところから</source>
        <translation>Where it helps most</translation>
    </message>
    <message>
        <source>ほかの学び方と、記録</source>
        <translation>Other ways to learn, and records</translation>
    </message>
    <message>
        <source>{course}&#x3000;{done} / {total} レッスン</source>
        <translation>{course}: {done} of {total} lessons</translation>
    </message>
    <message>
        <source>コースを終えました</source>
        <translation>You have completed the course</translation>
    </message>
    <message>
        <source>修了証は、記録が開けるようになってから印刷できます。</source>
        <translation>You can print the certificate once the records can be opened again.</translation>
    </message>
    <message>
        <source>修了証を印刷できます。1年に1回、もう一度学ぶと忘れません。</source>
        <translation>You can print the certificate. Learning again once a year keeps it fresh.</translation>
    </message>
    <message>
        <source>修了証を見る</source>
        <translation>See the certificate</translation>
    </message>
    <message>
        <source>続きから</source>
        <translation>Where you left off</translation>
    </message>
    <message>
        <source>次のレッスン</source>
        <translation>Next lesson</translation>
    </message>
    <message>
        <source>約{minutes}分</source>
        <translation>About {minutes} minutes</translation>
    </message>
    <message>
        <source>続きを学ぶ</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>はじめる</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>すべてのレッスン（{count}）</source>
        <translation>All lessons ({count})</translation>
    </message>
    <message>
        <source>このコースには、準備中のレッスンがあります。</source>
        <translation>Some lessons of this course are still being prepared.</translation>
    </message>
    <message>
        <source>まだ</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>途中</source>
        <translation>Begun</translation>
    </message>
    <message>
        <source>終わりました</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>作れます</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>10大脅威</source>
        <translation>The ten threats</translation>
    </message>
    <message>
        <source>今年の手口が、うちでは何にあたるかを見ます。</source>
        <translation>What this year&apos;s threats mean for your business.</translation>
    </message>
    <message>
        <source>動画</source>
        <translation>Videos</translation>
    </message>
    <message>
        <source>IPAの動画の題名と長さです。見るときだけ開きます。</source>
        <translation>IPA&apos;s videos by title and length. They open only when you ask.</translation>
    </message>
    <message>
        <source>修了証</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>確認テストがすべて正解なら、印刷できます。</source>
        <translation>To print once all tests are right.</translation>
    </message>
    <message>
        <source>研修の記録</source>
        <translation>Training record</translation>
    </message>
    <message>
        <source>だれが、いつ、何を学んだかの書類です。</source>
        <translation>A document of who learnt what, and when.</translation>
    </message>
</context>
<context>
    <name>LessonPage</name>
    <message>
        <source>レッスン</source>
        <translation>Lesson</translation>
    </message>
    <message>
        <source>次へ</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>戻る</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>学ぶページへ</source>
        <translation>To the learning page</translation>
    </message>
    <message>
        <source>レッスンがまだありません</source>
        <translation>There are no lessons yet</translation>
    </message>
    <message>
        <source>{name}&#x3000;・&#x3000;{lesson}</source>
        <translation>{name} · {lesson}</translation>
    </message>
    <message>
        <source>話を読む</source>
        <translation>Read the story</translation>
    </message>
    <message>
        <source>何がいけなかったのか</source>
        <translation>What went wrong</translation>
    </message>
    <message>
        <source>どうすればよいか</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>確認 {number} / {total}</source>
        <translation>Question {number} of {total}</translation>
    </message>
    <message>
        <source>おわり</source>
        <translation>The end</translation>
    </message>
    <message>
        <source>確認テストへ</source>
        <translation>To the test</translation>
    </message>
    <message>
        <source>レッスンを終える</source>
        <translation>Finish the lesson</translation>
    </message>
    <message>
        <source>ほかの答えも選べます</source>
        <translation>You can choose another answer</translation>
    </message>
    <message>
        <source>1つ選んでください</source>
        <translation>Choose one</translation>
    </message>
    <message>
        <source>修了証を見る</source>
        <translation>See the certificate</translation>
    </message>
    <message>
        <source>次のレッスンへ</source>
        <translation>Next lesson</translation>
    </message>
    <message>
        <source>一人で働くなら</source>
        <translation>If you work alone</translation>
    </message>
    <message>
        <source>このレッスンは終わりです</source>
        <translation>This lesson is done</translation>
    </message>
    <message>
        <source>今日、1分でできること</source>
        <translation>One thing for today, in a minute</translation>
    </message>
    <message>
        <source>もう一度、はじめから読む</source>
        <translation>Read it again from the start</translation>
    </message>
    <message>
        <source>この話は、よくある事故をもとにした作り話です。</source>
        <translation>The story is made up from accidents that happen often.</translation>
    </message>
    <message>
        <source>おつかれさまでした。</source>
        <translation>Well done.</translation>
    </message>
    <message>
        <source>コースの確認テストに、すべて正解しました。修了証を作れます。</source>
        <translation>Every test question of the course is right. Your certificate is ready.</translation>
    </message>
    <message>
        <source>おつかれさまでした。修了証まで、あと{left}レッスンです。</source>
        <translation>Well done. Lessons left to your certificate: {left}.</translation>
    </message>
    <message>
        <source>どこに書かれていることか</source>
        <translation>Where this is written</translation>
    </message>
    <message>
        <source>内容を確かめた日：{day}</source>
        <translation>Checked on {day}</translation>
    </message>
    <message>
        <source>リンクを押すと、ブラウザーが開きます。</source>
        <translation>Links open in your browser.</translation>
    </message>
</context>
<context>
    <name>TestCard</name>
    <message>
        <source>正解です</source>
        <translation>That is right</translation>
    </message>
    <message>
        <source>もう一度、考えてみましょう</source>
        <translation>Think about it once more</translation>
    </message>
    <message>
        <source>ほかの答えを選び直せます。何度でも大丈夫です。</source>
        <translation>You can choose another answer, as often as you like.</translation>
    </message>
    <message>
        <source>ほかの答えは、なぜちがうのか</source>
        <translation>Why the other answers are not right</translation>
    </message>
</context>
<context>
    <name>TestChoice</name>
    <message>
        <source>正解</source>
        <translation>right</translation>
    </message>
    <message>
        <source>ほかの答えがあります</source>
        <translation>there is a better answer</translation>
    </message>
</context>
<context>
    <name>ThreatCard</name>
    <message>
        <source>{rank}位&#x3000;{title}</source>
        <translation>{rank}. {title}</translation>
    </message>
    <message>
        <source>うちでは</source>
        <translation>For your business</translation>
    </message>
    <message>
        <source>これに備えるレッスンと点検</source>
        <translation>Lessons and checks that help</translation>
    </message>
    <message>
        <source>点検だけで、すべて防げるわけではありません。</source>
        <translation>Checks alone do not prevent everything.</translation>
    </message>
    <message>
        <source>レッスン「{title}」（終わりました）</source>
        <translation>Lesson “{title}” (done)</translation>
    </message>
    <message>
        <source>レッスン「{title}」</source>
        <translation>Lesson “{title}”</translation>
    </message>
    <message>
        <source>まだ調べていません</source>
        <translation>not looked at yet</translation>
    </message>
    <message>
        <source>点検「{title}」：{state}</source>
        <translation>Check “{title}”: {state}</translation>
    </message>
</context>
<context>
    <name>ThreatsPage</name>
    <message>
        <source>情報セキュリティ10大脅威（組織）</source>
        <translation>The ten information security threats (organisations)</translation>
    </message>
    <message>
        <source>IPAが毎年発表する一覧です。順位の高さより、うちに当てはまるかを見ます。</source>
        <translation>IPA publishes this list every year. More than the rank, see whether it concerns you.</translation>
    </message>
    <message>
        <source>戻る</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>{year}年</source>
        <translation>{year}</translation>
    </message>
    <message>
        <source>年</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>お持ちの情報（{assets}）に合わせて説明しています。</source>
        <translation>Explained for the information you keep: {assets}.</translation>
    </message>
    <message>
        <source>お持ちの情報がまだ選ばれていないので、だれにも当てはまる説明です。</source>
        <translation>You have not ticked yet what information you keep, so this is what applies to everybody.</translation>
    </message>
    <message>
        <source>お仕事の内容を見直す</source>
        <translation>Change what you keep</translation>
    </message>
    <message>
        <source>仕事についての答えを見直す</source>
        <translation>Review the answers about your work</translation>
    </message>
    <message>
        <source>仕事について答えると、うちに合った説明が出ます</source>
        <translation>Answer a few questions about your work to see explanations that fit your firm</translation>
    </message>
    <message>
        <source>出典：{title}</source>
        <translation>Source: {title}</translation>
    </message>
    <message>
        <source>発表の日：{day}</source>
        <translation>Announced on {day}</translation>
    </message>
    <message>
        <source>一覧を確かめた日：{day}</source>
        <translation>List checked on {day}</translation>
    </message>
    <message>
        <source>次の一覧は、{year}年{month}月ごろに出る見込みです。</source>
        <translation>The next list is expected around {month}/{year}.</translation>
    </message>
    <message>
        <source>題名はIPAのもの、説明はこのアプリが書いたものです。</source>
        <translation>The titles are IPA&apos;s (our translation); the explanations are our own.</translation>
    </message>
</context>
<context>
    <name>TrainingPage</name>
    <message>
        <source>研修の記録</source>
        <translation>Training record</translation>
    </message>
    <message>
        <source>だれが、いつ、何を学んだかを1つの書類にします。自社診断の質問20や、取引先への書類に使えます。</source>
        <translation>Who learnt what and when, in one document. It serves for question 20 of the self-assessment, and for partners who ask.</translation>
    </message>
    <message>
        <source>戻る</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>レッスンを1つ終えると、ここに記録ができます。</source>
        <translation>Once a lesson is done, the record appears here.</translation>
    </message>
    <message>
        <source>記録は、まだありません</source>
        <translation>No record yet</translation>
    </message>
    <message>
        <source>学ぶページへ</source>
        <translation>To the learning page</translation>
    </message>
    <message>
        <source>{people}人が、{lessons}回レッスンを終えました。</source>
        <translation>People: {people}. Lessons completed: {lessons}.</translation>
    </message>
    <message>
        <source>表（CSV）で保存</source>
        <translation>Save as a table (CSV)</translation>
    </message>
    <message>
        <source>テストで何回まちがえたかは、どの書類にものせません。</source>
        <translation>How often somebody chose a wrong answer is printed nowhere.</translation>
    </message>
    <message>
        <source>表を保存</source>
        <translation>Save the table</translation>
    </message>
    <message>
        <source>CSVの表 (*.csv)</source>
        <translation>CSV table (*.csv)</translation>
    </message>
    <message>
        <source>保存しました： {path}</source>
        <translation>Saved: {path}</translation>
    </message>
</context>
<context>
    <name>VideosPage</name>
    <message>
        <source>動画</source>
        <translation>Videos</translation>
    </message>
    <message>
        <source>人に教えるときや、休憩のときにも使えます。</source>
        <translation>Useful for teaching others, or in a break.</translation>
    </message>
    <message>
        <source>IPAの一覧をブラウザーで開く</source>
        <translation>Open IPA&apos;s list in the browser</translation>
    </message>
    <message>
        <source>一覧を確かめた日：{day}</source>
        <translation>List checked on {day}</translation>
    </message>
    <message>
        <source>ページの場所や内容は、変わっていることがあります。</source>
        <translation>The page may have moved or changed.</translation>
    </message>
    <message>
        <source>戻る</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>未確認：今も公開されているかは、一覧でお確かめください。</source>
        <translation>Not confirmed: please see in the list whether it is still there.</translation>
    </message>
    <message>
        <source>{parts}話、1話約{minutes}分</source>
        <translation>{parts} parts of about {minutes} minutes</translation>
    </message>
    <message>
        <source>約{minutes}分</source>
        <translation>About {minutes} minutes</translation>
    </message>
    <message>
        <source>{year}年</source>
        <translation>{year}</translation>
    </message>
    <message>
        <source>・</source>
        <translation> · </translation>
    </message>
    <message>
        <source>一覧で見る</source>
        <translation>Find it in the list</translation>
    </message>
    <message>
        <source>「{title}」を一覧で見る。ブラウザーが開きます。</source>
        <translation>Find “{title}” in the list. It opens in your browser.</translation>
    </message>
    <message>
        <source>題名をコピー</source>
        <translation>Copy the title</translation>
    </message>
    <message>
        <source>IPAの一覧で探すときに使う、日本語の題名です。</source>
        <translation>The Japanese title, to find it in IPA&apos;s list.</translation>
    </message>
    <message>
        <source>関係するレッスン</source>
        <translation>Related lessons</translation>
    </message>
    <message>
        <source>日本語の題名をコピーしました。</source>
        <translation>The Japanese title was copied.</translation>
    </message>
</context>
</TS>
