import Deck

/// What the commands ask and answer.
enum AnswerWords: Phrase {
    case storeAndProfile, sandboxAlone, questionSuspend, questionReactivate, questionCancel
    case questionOrder, questionRemove, questionAccept, answerYes, needsYes, needsConfirm
    case confirmDiffers, nothingDone, noSuchCustomer, ambiguousCustomer, noSuchHolding
    case ambiguousHolding, notUnderstood, outputFailed, unknownCommand, eligible, seeding, seeded
    case identityHead, unknownRole, nothing, badNumber, noFolder, noStore

    var texts: Texts {
        switch self {
        case .storeAndProfile:
            Texts(
                "--store is the embedded sandbox's file, and a profile has its own: say one of them.",
                "--store는 내장 샌드박스의 파일이며 프로필에는 자체 저장소가 있습니다. 하나만 지정하세요.",
                "--store は組み込みサンドボックスのファイルで、プロファイルには独自のストアがあります。どちらか一方を指定してください。")
        case .sandboxAlone:
            Texts(
                "This works on the embedded sandbox alone: leave --profile out.",
                "내장 샌드박스에서만 쓸 수 있습니다. --profile을 빼세요.",
                "組み込みのサンドボックスでのみ使えます。--profile を外してください。")
        case .questionSuspend:
            Texts("Suspend %1 of %2?", "%2의 %1 구독을 일시 중단할까요?", "%2 の %1 を一時停止しますか?")
        case .questionReactivate:
            Texts("Reactivate %1 of %2?", "%2의 %1 구독을 다시 활성화할까요?", "%2 の %1 を再開しますか?")
        case .questionCancel:
            Texts("Cancel %1 of %2?", "%2의 %1 항목을 취소할까요?", "%2 の %1 を解約・取り消ししますか?")
        case .questionOrder: Texts("Order %1 for %2?", "%2에 %1 제안을 주문할까요?", "%2 のために %1 を注文しますか?")
        case .questionRemove:
            Texts(
                "Type %1 to remove the relationship with %2:",
                "%2와(과)의 관계를 제거하려면 %1을(를) 입력하세요:",
                "%2 との関係を削除するには、%1 を入力してください:")
        case .questionAccept:
            Texts("Play the acceptance of %1?", "%1의 수락을 재현할까요?", "%1 の承諾を再現しますか?")
        case .answerYes: Texts("[y/N]", "[y/N]", "[y/N]")
        case .needsYes:
            Texts(
                "There is no terminal to ask on: say --yes if you mean it. Nothing was done.",
                "물어볼 터미널이 없습니다. 실행하려면 --yes를 지정하세요. 아무것도 변경하지 않았습니다.",
                "確認できる端末がありません。実行するには --yes を指定してください。何も変更していません。")
        case .needsConfirm:
            Texts(
                "There is no terminal to ask on: say --confirm %1 if you mean it. Nothing was done.",
                "물어볼 터미널이 없습니다. 실행하려면 --confirm %1을(를) 지정하세요. 아무것도 변경하지 않았습니다.",
                "確認できる端末がありません。実行するには --confirm %1 を指定してください。何も変更していません。")
        case .confirmDiffers:
            Texts(
                "\"%1\" does not confirm it: %2 is what has to be typed. Nothing was done.",
                "\"%1\"은(는) 확인에 필요한 값(%2)과 다릅니다. 아무것도 변경하지 않았습니다.",
                "「%1」は確認に必要な値 (%2) と一致しません。何も変更していません。")
        case .nothingDone: Texts("Nothing was done.", "아무것도 변경하지 않았습니다.", "何も変更していません。")
        case .noSuchCustomer:
            Texts(
                "No customer is called \"%1\": a Microsoft ID, a domain, or a name is wanted.",
                "\"%1\" 고객이 없습니다. Microsoft ID, 도메인 또는 이름을 지정하세요.",
                "「%1」という顧客は見つかりません。Microsoft ID、ドメイン、名前を指定してください。")
        case .ambiguousCustomer:
            Texts(
                "\"%1\" matches %2 customers; name one by its Microsoft ID or domain:",
                "\"%1\"와(과) 일치하는 고객이 %2곳입니다. Microsoft ID 또는 도메인으로 지정하세요:",
                "「%1」に一致する顧客が %2 社あります。Microsoft ID またはドメインで指定してください:")
        case .noSuchHolding:
            Texts("The customer holds no \"%1\".", "고객이 \"%1\" 항목을 보유하지 않습니다.", "顧客は「%1」を保有していません。")
        case .ambiguousHolding:
            Texts(
                "\"%1\" matches several; name one by its ID:",
                "\"%1\"와(과) 일치하는 항목이 여러 개입니다. ID로 지정하세요:", "「%1」に一致する項目が複数あります。ID で指定してください:")
        case .notUnderstood:
            Texts("The command was not understood.", "명령을 이해할 수 없습니다.", "コマンドを解釈できません。")
        case .outputFailed:
            Texts(
                "The result could not be written: %1", "결과를 쓸 수 없습니다: %1", "結果を書き込めません: %1")
        case .unknownCommand:
            Texts(
                "There is no command \"%1\". There are: %2", "\"%1\" 명령이 없습니다. 사용 가능: %2",
                "コマンド「%1」はありません。使用可能: %2")
        case .eligible:
            Texts(
                "Nothing holds the relationship: it can be removed.",
                "관계 제거를 막는 항목이 없습니다. 제거할 수 있습니다.", "関係の削除を妨げる項目はありません。削除できます。")
        case .seeding: Texts("%1 of %2 customers", "고객 %2곳 중 %1곳", "顧客 %2 社中 %1 社")
        case .seeded: Texts("%1: %2 customers", "%1: 고객 %2곳", "%1: 顧客 %2 社")
        case .identityHead: Texts("Signed in", "로그인", "サインイン")
        case .unknownRole:
            Texts(
                "There is no role \"%1\". There are: %2", "\"%1\" 역할이 없습니다. 사용 가능: %2",
                "ロール「%1」はありません。使用可能: %2")
        case .nothing: Texts("none", "없음", "なし")
        case .badNumber:
            Texts(
                "%1: \"%2\" is no whole number from %3 to %4.",
                "%1: \"%2\"은(는) %3~%4의 정수가 아닙니다.",
                "%1: 「%2」は %3~%4 の整数ではありません。")
        case .noFolder:
            Texts(
                "Neither %1 nor HOME names a folder by its absolute path: set one of them.",
                "%1과(와) HOME 모두 절대 경로의 폴더를 가리키지 않습니다. 둘 중 하나를 지정하세요.",
                "%1 も HOME も絶対パスのフォルダーを指していません。どちらかを設定してください。")
        case .noStore:
            Texts(
                "Neither %1 nor HOME names a folder by its absolute path: set one of them, or say --store FILE.",
                "%1과(와) HOME 모두 절대 경로의 폴더를 가리키지 않습니다. 둘 중 하나를 지정하거나 --store FILE을 지정하세요.",
                "%1 も HOME も絶対パスのフォルダーを指していません。どちらかを設定するか、--store FILE を指定してください。")
        }
    }
}
