import Deck

/// What the help says each command does, and how it ends.
enum CommandWords: Phrase {
    case program, deck, customers, show, blockers, suspend, reactivate, cancel, remove, request
    case order, offers, activity, signIn, signOut, profiles, sync, sandbox, sandboxSeed
    case offboard, undo, journal, certificate, radar
    case sandboxAccept, sandboxIdentity, sandboxServe, exitStatuses

    var texts: Texts {
        switch self {
        case .program:
            Texts(
                "Microsoft Partner Center in a terminal.", "터미널에서 쓰는 Microsoft 파트너 센터.",
                "ターミナルで使う Microsoft パートナー センター。")
        case .deck:
            Texts(
                "Open the deck (also without any command).", "화면을 엽니다(명령 없이 실행해도 같음).",
                "画面を開きます (コマンドなしでも同じ)。")
        case .customers:
            Texts("List customers.", "고객을 나열합니다.", "顧客を一覧表示します。")
        case .show:
            Texts(
                "Show a customer and all it holds.", "고객과 보유 항목을 모두 표시합니다.", "顧客とその保有項目をすべて表示します。")
        case .blockers:
            Texts(
                "Say what holds the relationship, and how to clear it.",
                "관계 제거를 막는 항목과 해결 방법을 표시합니다.", "関係の削除を妨げている項目とその対処を表示します。")
        case .suspend: Texts("Suspend a subscription.", "구독을 일시 중단합니다.", "サブスクリプションを一時停止します。")
        case .reactivate:
            Texts(
                "Make a suspended subscription active again.", "일시 중단된 구독을 다시 활성화합니다.",
                "一時停止中のサブスクリプションを再開します。")
        case .cancel:
            Texts(
                "Cancel a subscription, Azure subscription, reservation or software purchase.",
                "구독, Azure 구독, 예약 또는 소프트웨어 구매를 취소합니다.",
                "サブスクリプション、Azure サブスクリプション、予約、ソフトウェアの購入を解約・取り消しします。")
        case .remove:
            Texts("Remove the reseller relationship.", "재판매인 관계를 제거합니다.", "リセラー関係を削除します。")
        case .offboard:
            Texts(
                "Plan the end of relationships, and carry it out step by step.",
                "재판매인 관계 종료를 계획하고 단계별로 실행합니다.",
                "リセラー関係の終了を計画し、手順ごとに実行します。")
        case .undo:
            Texts(
                "Take back the newest act on a holding, or the one of a journal entry.",
                "항목에 대한 최근 작업이나 저널 항목의 작업을 실행 취소합니다.",
                "項目に対する最新の操作、またはジャーナルの項目の操作を元に戻します。")
        case .journal:
            Texts(
                "Show or check the journal of all that was intended, done and refused.",
                "시도, 실행, 거부된 모든 기록(저널)을 표시하거나 검증합니다.",
                "意図・実行・拒否のすべての記録 (ジャーナル) を表示または検証します。")
        case .certificate:
            Texts(
                "Print the certificate of a relationship that has ended.",
                "종료된 관계의 증명서를 출력합니다.", "終了した関係の証明書を出力します。")
        case .radar:
            Texts(
                "Show what wants attention across all customers.",
                "모든 고객에서 주의가 필요한 항목을 표시합니다.", "全顧客から注意が必要な項目を表示します。")
        case .request:
            Texts(
                "Print the link and the e-mail text that ask for a relationship.",
                "관계를 요청하는 링크와 전자 메일 본문을 출력합니다.", "関係を依頼するリンクとメール本文を出力します。")
        case .order: Texts("Buy an offer for a customer.", "고객을 위해 제안을 주문합니다.", "顧客のためにオファーを注文します。")
        case .offers: Texts("List what can be bought.", "주문할 수 있는 제안을 나열합니다.", "注文できるオファーを一覧表示します。")
        case .activity: Texts("Show the activity log.", "활동 로그를 표시합니다.", "アクティビティ ログを表示します。")
        case .signIn:
            Texts(
                "Sign in to a Partner Center, on a profile.", "프로필로 파트너 센터에 로그인합니다.",
                "プロファイルでパートナー センターにサインインします。")
        case .signOut:
            Texts("Forget a profile's sign-in.", "프로필에서 로그아웃합니다.", "プロファイルからサインアウトします。")
        case .profiles:
            Texts(
                "List the profiles, and who is signed in.", "프로필과 로그인한 사용자를 나열합니다.",
                "プロファイルとサインイン中のユーザーを一覧表示します。")
        case .sync:
            Texts(
                "Read all customers and what they hold from the service.",
                "서비스에서 모든 고객과 보유 항목을 읽어 옵니다.", "すべての顧客と保有項目をサービスから読み取ります。")
        case .sandbox:
            Texts("Work on the sandbox itself.", "샌드박스 자체를 다룹니다.", "サンドボックス自体を操作します。")
        case .sandboxSeed:
            Texts(
                "Fill a sandbox with sample customers.", "예제 고객으로 샌드박스를 채웁니다.",
                "サンプル顧客でサンドボックスを作成します。")
        case .sandboxAccept:
            Texts(
                "Play a former customer's acceptance of a new relationship.",
                "이전 고객이 새 관계를 수락하는 것을 재현합니다.",
                "以前の顧客による新しい関係の承諾を再現します。")
        case .sandboxIdentity:
            Texts(
                "Show or change who is signed in.", "로그인한 사용자를 표시하거나 바꿉니다.",
                "サインイン中のユーザーを表示または変更します。")
        case .sandboxServe:
            Texts(
                "Serve the sandbox over HTTP, as Partner Center's API and its authority.",
                "샌드박스를 파트너 센터 API와 인증 기관으로 HTTP를 통해 제공합니다.",
                "サンドボックスをパートナー センターの API と認証機関として HTTP で提供します。")
        case .exitStatuses:
            Texts(
                """
                Exit status: 0 done; 1 not confirmed; 3 refused by a rule (what blocks is on standard output); 4 pending: accepted, but not shown yet, so do not repeat it; 64 usage; 65 the store, a theme, the profiles, a plan or the journal are unusable; 66 no such file, profile, customer or holding; 69 not reachable; 70 sent, but whether it was done is not known: look before repeating; 73 the file exists or cannot be made; 74 reading or writing failed; 75 busy or throttled, try again, a run that waits (it says until when, if that is known), or one that another process is about; 77 not signed in, not permitted, or read-only; 128 and more ended by a signal.
                """,
                """
                종료 상태: 0 완료, 1 확인하지 않음, 3 규칙에 따라 거부됨(막는 항목은 표준 출력), 4 수락되었지만 아직 반영되지 않음(다시 하지 말 것), 64 사용법 오류, 65 저장소, 테마, 프로필, 계획 또는 저널을 사용할 수 없음, 66 파일·프로필·고객·항목 없음, 69 연결할 수 없음, 70 보냈지만 처리 여부를 알 수 없으므로 다시 하기 전에 확인, 73 파일이 이미 있거나 만들 수 없음, 74 읽기·쓰기 실패, 75 사용 중이거나 요청이 많아 나중에 다시 시도, 대기 중인 실행(알 수 있으면 언제까지인지 표시), 또는 다른 프로세스의 실행, 77 로그인 안 됨·권한 없음·읽기 전용, 128 이상 신호로 종료됨.
                """,
                """
                終了ステータス: 0 完了、1 未確認、3 規則による拒否 (原因は標準出力)、4 受け付け済みで未反映 (再実行しないこと)、64 使い方の誤り、65 ストア、テーマ、プロファイル、計画またはジャーナルが使用不可、66 ファイル・プロファイル・顧客・項目なし、69 接続不可、70 送信済みで実行の有無が不明につきやり直す前に確認、73 ファイルが存在するか作成不可、74 読み書きの失敗、75 使用中または要求過多につき再試行、待機中の実行 (わかる場合はいつまでかを表示)、または別のプロセスの実行、77 未サインイン・権限なし・読み取り専用、128 以上 シグナルによる終了。
                """)
        }
    }
}
