extension Japanese: SeatWording {
    package var seatsTitle: String { "数量を変更しますか?" }
    package func seatsManyTitle(_ count: Int) -> String {
        "サブスクリプション \(count.grouped) 件の数量を変更しますか?"
    }
    package var changeSeats: String { "数量の変更" }
    package func writeSetSeats(_ name: String, seats: Int) -> String {
        "数量を \(seats.grouped) に変更: \(name)"
    }
    package func taskSetSeats(_ name: String, seats: Int) -> String {
        "数量を \(seats.grouped) に変更: \(name)"
    }
    package func seatsSet(_ name: String, seats: Int) -> String {
        "数量を \(seats.grouped) に変更しました: \(name)"
    }
    package func seatsSetOf(_ count: Int, _ total: Int) -> String {
        "\(total.grouped) 件中 \(count.grouped) 件の数量を変更しました"
    }
    package func seatsChange(from seats: Int, to total: Int) -> String {
        "数量 \(seats.grouped) → \(total.grouped)"
    }
    package func seatChanges(_ count: Int) -> String { "数量の変更 \(count.grouped) 件" }
    package func finalSeatChanges(_ count: Int) -> String {
        "数量の変更 \(count.grouped) 件 (元に戻せません)"
    }
    package var purposeSeats: String { "数量変更" }
    package func bringsSeatsAdded(_ count: Int, from seats: Int, to total: Int) -> String {
        "数量が \(count.grouped) 増えます: \(seats.grouped) → \(total.grouped)。"
    }
    package func bringsSeatsRemoved(_ count: Int, from seats: Int, to total: Int) -> String {
        "数量が \(count.grouped) 減ります: \(seats.grouped) → \(total.grouped)。減った分を割り当てられていたユーザーは利用できなくなります。"
    }
    package var bringsSeatsLost: String {
        "減った分を割り当てられていたユーザーは利用できなくなります。"
    }
    package func bringsAddedSeatsBilled(_ until: String) -> String {
        "追加した分は契約終了 (\(until)) まで請求されます。"
    }
    package func bringsSeatsReducibleUntil(_ time: String) -> String {
        "追加した分は \(time) UTC まで減らせます。その後はこの契約期間中に減らせません。"
    }
    package func bringsSeatsReducibleUntilTermEnds(_ time: String) -> String {
        "追加した分は契約終了 (\(time) UTC) まで減らせます。"
    }
    package var bringsSeatsReturnableUntold: String {
        "減らせる数量と期限をパートナー センターが示さないため、拒否される場合があります。"
    }
    package var bringsSeatsBilledAgain: String {
        "「元に戻す」\(unspaced(key(.undo)))では、減らした分をその日の価格で買い直します。"
    }
    package func costSeatsAdded(_ count: Int) -> String { "数量 +\(count.grouped)" }
    package func costSeatsRemoved(_ count: Int) -> String { "数量 −\(count.grouped)" }
    package var refusedSeatsKept: String { "現在、数量は減らせません。" }
    package func refusedSeatsKeptSince(_ time: String) -> String {
        "数量を減らせる期限 (\(time) UTC) が過ぎています。"
    }
    package func refusedSeatsKeptBut(_ count: Int) -> String {
        "現在減らせる数量は最大 \(count.grouped) です。"
    }
    package var refusedSeatsNeverReduced: String { "この種類のサブスクリプションは、契約期間中に数量を減らせません。" }
    package var refusedQuantityFixed: String { "数量を変更できない項目です。" }
    package var adviceSeatsKept: String { "更新される場合は、次の契約期間の数量を減らすよう予約できます\(key(.renew))。" }
    package var seatsKey: String { "数量を変更" }
    package var addSeatKey: String { "数量を 1 増やす" }
    package var removeSeatKey: String { "数量を 1 減らす" }
    package var seatsKeys: String { "+ - 数字: 数量 · y はい · n, Esc いいえ" }
    package var seatsCloseKeys: String { "+ - 数字: 数量 · Esc 閉じる" }
    package var seatsEntryKeys: String { "Enter 次へ · Esc 閉じる" }
    package var seatsEntryCloseKeys: String { "Esc 閉じる" }
    package var seatsEnterGoesOn: String { "Enter で次へ進みます。y はその後の確認で押してください。" }
    package var yConfirms: String { "ここでは Enter は使えません。y で実行します。" }
    package func seatsTarget(_ row: String) -> String { "\(row) (変更対象)" }
    package func seatsLeftOut(_ row: String, reason: String) -> String {
        "\(row) – 対象外: \(reason)"
    }
    package var seatsPrompt: String {
        "数量を入力してください (40 のような数はそれぞれの合計、+5 や -3 はそれぞれの増減):"
    }
    package var seatsPromptOfOne: String {
        "数量を入力してください (40 のような数は合計、+5 や -3 は増減):"
    }
    package var seatsTypeNumber: String { "40、+5、-3 のような数を入力してください。" }
    package var seatsNoneChanges: String { "この数では、どのサブスクリプションも変わりません。" }
    package var seatsUnchanged: String { "現在の数量と同じです。" }
    package var seatsTenfold: String { "現在の 10 倍以上の数量です。" }
    package var seatsSynonyms: String { "シート ライセンス ユーザー 人数 個数 変更" }
    package var addSeatSynonyms: String { "シート ライセンス ユーザー 追加 増加 増やす 購入" }
    package var removeSeatSynonyms: String { "シート ライセンス ユーザー 削減 減少 減らす 返却" }
    package var seatsCanGoLabel: String { "減らせる数量" }
    package var seatsCanGoFreely: String { "いつでも (1 は残す必要があります)" }
    package func seatsCanGoUntil(_ count: Int, _ time: String) -> String {
        "\(time) UTC まで \(count.grouped)"
    }
    package func seatsCanGoNow(_ count: Int, _ times: String) -> String {
        "現在は合計 \(count.grouped): \(times)"
    }
    package var seatsCanGoUntold: String { "パートナー センターが示していません" }
    package func seatsCanGoUntoldUntil(_ time: String) -> String {
        "\(time) UTC まで一部 (パートナー センターは数を示していません)"
    }
    package var seatsCanGoNone: String { "現在なし" }
    package func seatsCanGoNoneSince(_ time: String) -> String { "\(time) UTC 以降なし" }
    package var seatsCanGoNever: String { "契約期間中はなし" }
    package var seatsHelp: String { "サブスクリプションの数量を変更します。" }
    package var seatsArgument: String { "合計の数量、または +5、-3 のような増減。" }
    package func seatsNotNumber(_ text: String) -> String {
        "数量として読み取れません: \(text)。40、+5、-3 のように指定してください。"
    }
    package func seatsAlready(_ name: String, seats: Int) -> String {
        "数量はすでに \(seats.grouped) のため、変更しませんでした: \(name)"
    }
    package func questionSeats(
        _ name: String, of customer: String, from seats: Int, to total: Int
    ) -> String {
        "\(spacedAfter(customer))の\(spaced(name))の数量を \(seats.grouped) から \(total.grouped) に変更しますか?"
    }
    package func seatsSetOwing(_ name: String, seats: Int, owed: String) -> String {
        "\(name): 数量を \(seats.grouped) に変更しましたが、契約終了時に予定されていた内容は削除され、再設定できていません (\(owed))。"
    }
    package func seatsAcceptedOwing(_ name: String, seats: Int, owed: String) -> String {
        "\(name): 数量を \(seats.grouped) に変更する要求は受け付けられましたが、まだ反映されていません。反映されるまで、契約終了時に予定されていた内容は再設定できません (\(owed))。"
    }
    package func seatsSetRenewalAccepted(_ name: String, seats: Int, owed: String) -> String {
        "\(name): 数量を \(seats.grouped) に変更しました。契約終了時に予定されていた内容を再設定する要求は受け付けられましたが、まだ反映されていません (\(owed))。"
    }
    package func seatsSetRenewalUnknown(_ name: String, seats: Int, owed: String) -> String {
        "\(name): 数量を \(seats.grouped) に変更しましたが、契約終了時に予定されていた内容が再設定されたかどうかは不明です (\(owed))。"
    }
    package func seatsOwedAdvice(_ commands: String) -> String {
        "再設定するには、次のいずれかを実行してください: \(commands)"
    }
    package func seatsOwedSoleAdvice(_ command: String) -> String {
        "再設定するには、次を実行してください: `\(command)`"
    }
    package func seatsGoOnAdvice(_ command: String) -> String {
        "続行するには、次を実行してください: `\(command)`"
    }
    package func seatsOwedNow(_ name: String, owed: String) -> String {
        "\(name): 以前の数量の変更で、契約終了時に予定されていた内容が削除されています (\(owed))。今回あわせて再設定します。"
    }
}
