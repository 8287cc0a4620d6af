import Deck

/// What the commands on plans, the journal and the radar ask and answer.
enum PlanAnswerWords: Phrase {
    case oneAtATime, nothingToDo, whom, nothingToResume, questionStart, certificateNone
    case verified, verifiedEmpty, missingAtEnd, clockWentBack, tornTail, undoWhich, questionUndo,
        retryAlone
    case otherCustomer, noSuchEntry, lostBefore
    case unvouched, unvouchedBefore, lookingUp, lookingWhetherShown

    var texts: Texts {
        switch self {
        case .oneAtATime:
            Texts(
                "These options exclude each other: say one of --dry-run, --save and --resume, and either customers or --plan.",
                "함께 쓸 수 없는 옵션입니다. --dry-run, --save, --resume 중 하나만, 고객과 --plan 중 하나만 지정하세요.",
                "同時に使えないオプションです。--dry-run、--save、--resume のいずれか 1 つ、顧客か --plan のどちらか一方を指定してください。")
        case .nothingToDo:
            Texts(
                "There is nothing in this plan that can be done from here.",
                "이 계획에는 여기서 실행할 수 있는 단계가 없습니다.",
                "この計画には、ここから実行できる手順がありません。")
        case .whom:
            Texts(
                "Name the customers, or a saved plan with --plan.",
                "고객을 지정하거나 --plan으로 저장된 계획을 지정하세요.",
                "顧客を指定するか、--plan で保存済みの計画を指定してください。")
        case .nothingToResume:
            Texts(
                "The journal tells of no run that is not complete.",
                "저널에 완료되지 않은 실행이 없습니다.", "ジャーナルに未完了の実行はありません。")
        case .questionStart:
            Texts(
                "Type %1 to start the plan for %2:", "%2의 계획을 시작하려면 %1을(를) 입력하세요:",
                "%2 の計画を開始するには、%1 を入力してください:")
        case .certificateNone:
            Texts(
                "The journal does not show that the relationship with \"%1\" has ended.",
                "저널에 \"%1\"와(과)의 관계가 종료된 기록이 없습니다.",
                "ジャーナルに「%1」との関係が終了した記録がありません。")
        case .verified:
            Texts(
                "%1 entries, each as it was written. The last hash: %2",
                one: "%1 entry, as it was written. Its hash: %2",
                "항목 %1개 모두 기록된 그대로입니다. 마지막 해시: %2",
                "%1 件の項目はすべて記録時のままです。最後のハッシュ: %2")
        case .verifiedEmpty:
            Texts("The journal is empty.", "저널이 비어 있습니다.", "ジャーナルは空です。")
        case .missingAtEnd:
            Texts(
                "%1 entries are gone from the end.", one: "%1 entry is gone from the end.",
                "끝에서 항목 %1개가 사라졌습니다.", "末尾の %1 件の項目が失われています。")
        case .clockWentBack:
            Texts(
                "The clock was set back before these entries: %1",
                "다음 항목 전에 시계가 뒤로 맞춰졌습니다: %1", "次の項目の前に時計が戻されています: %1")
        case .tornTail:
            Texts(
                "%1 bytes at the end are torn; the next entry will cut them off and say so.",
                "끝의 %1바이트가 불완전합니다. 다음 기록 때 잘라 내고 그 사실을 남깁니다.",
                "末尾の %1 バイトが不完全です。次の記録時に切り取り、その旨を残します。")
        case .undoWhich:
            Texts(
                "Name a customer and a holding, or an entry with --entry.",
                "고객과 항목을 지정하거나 --entry로 저널 항목을 지정하세요.",
                "顧客と項目、または --entry でジャーナルの項目を指定してください。")
        case .retryAlone:
            Texts(
                "--retry-refused goes with --resume.", "--retry-refused는 --resume과 함께 사용합니다.",
                "--retry-refused は --resume と併用します。")
        case .otherCustomer:
            Texts(
                "%1 calls the customer %2 %3, but it is %4. Nothing was done; make the plan anew.",
                "%1에서는 고객 %2이(가) %3이지만 실제로는 %4입니다. 아무것도 실행하지 않았습니다. 계획을 다시 만드세요.",
                "%1 では顧客 %2 が %3 ですが、実際は %4 です。何も実行していません。計画を作り直してください。")
        case .noSuchEntry:
            Texts(
                "Entry %1 of the journal is no act that was done here.",
                "저널의 %1번 항목은 여기서 실행된 작업이 아닙니다.",
                "ジャーナルの項目 %1 は、ここで実行された操作ではありません。")
        case .unvouched:
            Texts(
                "The note journal.head beside the journal is missing: entries may be gone from the end, and nobody can tell. The next entry will say so.",
                "저널 옆의 메모 journal.head가 없습니다. 끝의 항목이 사라졌을 수 있으나 확인할 수 없습니다. 다음 항목에 그 사실을 남깁니다.",
                "ジャーナルの控え journal.head がありません。末尾の項目が失われていても確認できません。次の項目にその旨を残します。")
        case .unvouchedBefore:
            Texts(
                "%1 times the journal was written on without its note; its entries say where.",
                one: "Once the journal was written on without its note; an entry says where.",
                "메모 없이 저널을 이어 쓴 적이 %1번 있습니다. 저널의 항목에 위치가 있습니다.",
                "控えのないままジャーナルの続きを記録したことが %1 回あります。場所は項目に記録されています。")
        case .lookingUp:
            Texts(
                "It is being looked up, for up to %1 minutes; nothing is sent again before.",
                "최대 %1분 동안 조회 중입니다. 그 전에는 다시 보내지 않습니다.",
                "最長 %1 分間照会しています。それまで再送しません。")
        case .lookingWhetherShown:
            Texts(
                "Looking for up to %1 minutes whether Partner Center shows it; Ctrl-C leaves it pending.",
                "파트너 센터에 나타나는지 최대 %1분 동안 확인합니다. Ctrl-C를 누르면 보류 상태로 둡니다.",
                "パートナー センターに表示されるか最長 %1 分間確認します。Ctrl-C で保留のまま終えます。")
        case .lostBefore:
            Texts(
                "%1 entries were gone when the journal was written on; its entries say where.",
                one: "%1 entry was gone when the journal was written on; an entry says where.",
                "저널을 이어 쓸 때 항목 %1개가 사라진 상태였습니다. 저널의 항목에 위치가 있습니다.",
                "ジャーナルの続きを記録した時点で %1 件の項目が失われていました。場所は項目に記録されています。")
        case .questionUndo:
            Texts("Undo this for %1?", "%1의 이 작업을 실행 취소할까요?", "%1 のこの操作を元に戻しますか?")
        }
    }
}
