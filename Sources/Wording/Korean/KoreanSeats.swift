extension Korean: SeatWording {
    package var seatsTitle: String { "수량을 변경할까요?" }
    package func seatsManyTitle(_ count: Int) -> String { "구독 \(count.grouped)개의 수량을 변경할까요?" }
    package var changeSeats: String { "수량 변경" }
    package func writeSetSeats(_ name: String, seats: Int) -> String {
        "수량을 \(seats.grouped)개로 변경: \(name)"
    }
    package func taskSetSeats(_ name: String, seats: Int) -> String {
        "수량 \(seats.grouped)개로 변경: \(name)"
    }
    package func seatsSet(_ name: String, seats: Int) -> String {
        "수량을 \(seats.grouped)개로 변경했습니다: \(name)"
    }
    package func seatsSetOf(_ count: Int, _ total: Int) -> String {
        "\(total.grouped)개 중 \(count.grouped)개의 수량을 변경했습니다"
    }
    package func seatChanges(_ count: Int) -> String { "수량 변경 \(count.grouped)건" }
    package func finalSeatChanges(_ count: Int) -> String {
        "되돌릴 수 없는 수량 변경 \(count.grouped)건"
    }
    package var purposeSeats: String { "선택 항목 수량 변경" }
    package func bringsSeatsAdded(_ count: Int, from seats: Int, to total: Int) -> String {
        "수량이 \(count.grouped)개 늘어납니다: \(seats.grouped) → \(total.grouped)."
    }
    package func bringsSeatsRemoved(_ count: Int, from seats: Int, to total: Int) -> String {
        "수량이 \(count.grouped)개 줄어듭니다: \(seats.grouped) → \(total.grouped). 줄어든 수량을 할당받은 사용자는 액세스할 수 없습니다."
    }
    package func bringsAddedSeatsBilled(_ until: String) -> String {
        "추가한 수량은 약정 종료일까지 청구됩니다: \(until)."
    }
    package func bringsSeatsReducibleUntil(_ time: String) -> String {
        "추가한 수량은 \(time) UTC까지 줄일 수 있으며, 그 후에는 이번 약정 동안 줄일 수 없습니다."
    }
    package var bringsSeatsReturnableUntold: String {
        "파트너 센터가 줄일 수 있는 수량과 기한을 알려 주지 않으므로 거부될 수 있습니다."
    }
    package var bringsSeatsBilledAgain: String {
        "실행 취소\(key(.undo))하면 줄인 수량을 그날의 가격으로 다시 구매하게 됩니다."
    }
    package func costSeatsAdded(_ count: Int) -> String { "수량 +\(count.grouped)" }
    package func costSeatsRemoved(_ count: Int) -> String { "수량 −\(count.grouped)" }
    package var refusedSeatsKept: String { "지금은 수량을 줄일 수 없습니다." }
    package func refusedSeatsKeptSince(_ time: String) -> String {
        "수량을 줄일 수 있는 기한이 \(time) UTC에 끝났습니다."
    }
    package func refusedSeatsKeptBut(_ count: Int) -> String {
        "지금은 수량을 \(count.grouped)개까지만 줄일 수 있습니다."
    }
    package var refusedSeatsNeverReduced: String { "이 유형의 구독은 약정 기간에 수량을 줄일 수 없습니다." }
    package var refusedQuantityFixed: String { "수량을 변경할 수 없는 항목입니다." }
    package var adviceSeatsKept: String { "갱신되는 경우 다음 약정의 수량을 줄이도록 예약할 수 있습니다." }
}
