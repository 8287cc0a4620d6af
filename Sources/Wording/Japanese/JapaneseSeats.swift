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
    package func seatChanges(_ count: Int) -> String { "数量の変更 \(count.grouped) 件" }
    package func finalSeatChanges(_ count: Int) -> String {
        "数量の変更 \(count.grouped) 件 (元に戻せません)"
    }
    package var purposeSeats: String { "選択した項目の数量変更" }
    package func bringsSeatsAdded(_ count: Int, from seats: Int, to total: Int) -> String {
        "数量が \(count.grouped) 増えます: \(seats.grouped) → \(total.grouped)。"
    }
    package func bringsSeatsRemoved(_ count: Int, from seats: Int, to total: Int) -> String {
        "数量が \(count.grouped) 減ります: \(seats.grouped) → \(total.grouped)。減った分を割り当てられていたユーザーは利用できなくなります。"
    }
    package func bringsAddedSeatsBilled(_ until: String) -> String {
        "追加した分は契約終了まで請求されます: \(until)。"
    }
    package func bringsSeatsReducibleUntil(_ time: String) -> String {
        "追加した分は \(time) UTC まで減らせます。その後はこの契約期間中に減らせません。"
    }
    package var bringsSeatsReturnableUntold: String {
        "減らせる数量と期限をパートナー センターが示さないため、拒否される場合があります。"
    }
    package var bringsSeatsBilledAgain: String {
        "「元に戻す」\(unspaced(key(.undo)))と、減らした分をその日の価格で購入し直すことになります。"
    }
    package func costSeatsAdded(_ count: Int) -> String { "数量 +\(count.grouped)" }
    package func costSeatsRemoved(_ count: Int) -> String { "数量 −\(count.grouped)" }
    package var refusedSeatsKept: String { "現在、数量は減らせません。" }
    package func refusedSeatsKeptSince(_ time: String) -> String {
        "数量を減らせる期限 (\(time) UTC) が過ぎています。"
    }
    package func refusedSeatsKeptBut(_ count: Int) -> String {
        "現在、数量は \(count.grouped) までしか減らせません。"
    }
    package var refusedSeatsNeverReduced: String { "この種類のサブスクリプションは、契約期間中に数量を減らせません。" }
    package var refusedQuantityFixed: String { "数量を変更できない項目です。" }
    package var adviceSeatsKept: String { "更新される場合は、次の契約期間の数量を減らすよう予約できます。" }
}
