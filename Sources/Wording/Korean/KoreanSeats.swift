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
    package func seatsChange(from seats: Int, to total: Int) -> String {
        "수량 \(seats.grouped)개 → \(total.grouped)개"
    }
    package func seatChanges(_ count: Int) -> String { "수량 변경 \(count.grouped)건" }
    package func finalSeatChanges(_ count: Int) -> String {
        "되돌릴 수 없는 수량 변경 \(count.grouped)건"
    }
    package var purposeSeats: String { "수량 변경" }
    package func bringsSeatsAdded(_ count: Int, from seats: Int, to total: Int) -> String {
        "수량이 \(count.grouped)개 늘어납니다: \(seats.grouped)개 → \(total.grouped)개."
    }
    package func bringsSeatsRemoved(_ count: Int, from seats: Int, to total: Int) -> String {
        "수량이 \(count.grouped)개 줄어듭니다: \(seats.grouped)개 → \(total.grouped)개. 줄어든 수량을 할당받은 사용자는 더 이상 액세스할 수 없습니다."
    }
    package var bringsSeatsLost: String {
        "줄어든 수량을 할당받은 사용자는 더 이상 액세스할 수 없습니다."
    }
    package func bringsAddedSeatsBilled(_ until: String) -> String {
        "추가한 수량은 약정 종료일(\(until))까지 청구됩니다."
    }
    package func bringsSeatsReducibleUntil(_ time: String) -> String {
        "추가한 수량은 \(time) UTC까지 줄일 수 있으며, 그 후에는 이번 약정 동안 줄일 수 없습니다."
    }
    package func bringsSeatsReducibleUntilTermEnds(_ time: String) -> String {
        "추가한 수량은 약정 종료 시점(\(time) UTC)까지 줄일 수 있습니다."
    }
    package var bringsSeatsReturnableUntold: String {
        "파트너 센터가 줄일 수 있는 수량과 기한을 알려 주지 않으므로 거부될 수 있습니다."
    }
    package var bringsSeatsBilledAgain: String {
        "되돌리면\(key(.undo)) 줄인 수량을 그날의 가격으로 다시 구매하게 됩니다."
    }
    package func costSeatsAdded(_ count: Int) -> String { "수량 +\(count.grouped)" }
    package func costSeatsRemoved(_ count: Int) -> String { "수량 −\(count.grouped)" }
    package var refusedSeatsKept: String { "지금은 수량을 줄일 수 없습니다." }
    package func refusedSeatsKeptSince(_ time: String) -> String {
        "수량을 줄일 수 있는 기한이 \(time) UTC에 끝났습니다."
    }
    package func refusedSeatsKeptBut(_ count: Int) -> String {
        "지금 줄일 수 있는 수량은 최대 \(count.grouped)개입니다."
    }
    package var refusedSeatsNeverReduced: String { "이 유형의 구독은 약정 기간에 수량을 줄일 수 없습니다." }
    package var refusedQuantityFixed: String { "수량을 변경할 수 없는 항목입니다." }
    package var adviceSeatsKept: String { "갱신되는 경우 다음 약정의 수량을 줄이도록 예약할 수 있습니다\(key(.renew))." }
    package var seatsKey: String { "수량 변경" }
    package var addSeatKey: String { "수량 1개 추가" }
    package var removeSeatKey: String { "수량 1개 줄이기" }
    package var seatsKeys: String { "+ - 숫자: 수량 · y 예 · n, Esc 아니요" }
    package var seatsCloseKeys: String { "+ - 숫자: 수량 · Esc 닫기" }
    package var seatsEntryKeys: String { "Enter 계속 · Esc 닫기" }
    package var seatsEntryCloseKeys: String { "Esc 닫기" }
    package var seatsEnterGoesOn: String { "Enter를 누르면 계속합니다. y는 다음 확인 단계에서 누르세요." }
    package var yConfirms: String { "여기서는 Enter를 사용할 수 없습니다. y를 누르면 실행합니다." }
    package func seatsTarget(_ row: String) -> String { "\(row) (변경 대상)" }
    package func seatsLeftOut(_ row: String, reason: String) -> String {
        "\(row) – 제외: \(reason)"
    }
    package var seatsPrompt: String {
        "변경할 수량을 입력하세요(40 같은 숫자는 각각의 전체 수량, +5, -3은 각각 늘리거나 줄일 수량):"
    }
    package var seatsPromptOfOne: String {
        "변경할 수량을 입력하세요(40 같은 숫자는 전체 수량, +5, -3은 늘리거나 줄일 수량):"
    }
    package var seatsTypeNumber: String { "40, +5, -3과 같은 숫자를 입력하세요." }
    package var seatsNoneChanges: String { "이 숫자로는 변경되는 구독이 없습니다." }
    package var seatsUnchanged: String { "현재 수량과 같습니다." }
    package var seatsTenfold: String { "현재 수량의 10배 이상입니다." }
    package var seatsSynonyms: String { "좌석 라이선스 시트 사용자 수 개수 변경" }
    package var addSeatSynonyms: String { "사용자 라이선스 시트 늘리기 증가 추가 구매" }
    package var removeSeatSynonyms: String { "사용자 라이선스 시트 줄이기 감소 축소 반납" }
    package var seatsCanGoLabel: String { "줄일 수 있는 수량" }
    package var seatsCanGoFreely: String { "1개만 남기고 언제든지" }
    package func seatsCanGoUntil(_ count: Int, _ time: String) -> String {
        "\(time) UTC까지 \(count.grouped)개"
    }
    package func seatsCanGoNow(_ count: Int, _ times: String) -> String {
        "지금 총 \(count.grouped)개: \(times)"
    }
    package var seatsCanGoUntold: String { "파트너 센터가 알려 주지 않음" }
    package func seatsCanGoUntoldUntil(_ time: String) -> String {
        "\(time) UTC까지 일부(파트너 센터가 개수를 알려 주지 않음)"
    }
    package var seatsCanGoNone: String { "지금은 없음" }
    package func seatsCanGoNoneSince(_ time: String) -> String { "\(time) UTC 이후 없음" }
    package var seatsCanGoNever: String { "약정 기간에는 없음" }
    package var seatsHelp: String { "구독의 수량을 변경합니다." }
    package var seatsArgument: String { "전체 수량, 또는 +5, -3처럼 늘리거나 줄일 수량." }
    package func seatsNotNumber(_ text: String) -> String {
        "수량으로 읽을 수 없습니다: \(text). 40, +5, -3과 같이 입력하세요."
    }
    package func seatsAlready(_ name: String, seats: Int) -> String {
        "이미 수량이 \(seats.grouped)개이므로 변경하지 않았습니다: \(name)"
    }
    package func questionSeats(
        _ name: String, of customer: String, from seats: Int, to total: Int
    ) -> String {
        "\(customer)의 \(name) 구독 수량을 \(seats.grouped)개에서 \(total.grouped)개로 변경할까요?"
    }
    package func seatsSetOwing(_ name: String, seats: Int, owed: String) -> String {
        "\(name): 수량을 \(seats.grouped)개로 변경했지만, 약정 종료 시점에 예약되어 있던 사항이 삭제되었고 다시 설정하지 못했습니다(\(owed))."
    }
    package func seatsAcceptedOwing(_ name: String, seats: Int, owed: String) -> String {
        "\(name): 수량을 \(seats.grouped)개로 변경하는 요청은 수락되었지만 아직 반영되지 않았습니다. 반영되기 전에는 약정 종료 시점에 예약되어 있던 사항을 다시 설정할 수 없습니다(\(owed))."
    }
    package func seatsSetRenewalAccepted(_ name: String, seats: Int, owed: String) -> String {
        "\(name): 수량을 \(seats.grouped)개로 변경했습니다. 약정 종료 시점에 예약되어 있던 사항을 다시 설정하는 요청은 수락되었지만 아직 반영되지 않았습니다(\(owed))."
    }
    package func seatsSetRenewalUnknown(_ name: String, seats: Int, owed: String) -> String {
        "\(name): 수량을 \(seats.grouped)개로 변경했지만, 약정 종료 시점에 예약되어 있던 사항이 다시 설정되었는지 알 수 없습니다(\(owed))."
    }
    package func seatsOwedAdvice(_ commands: String) -> String {
        "다시 설정하려면 다음 중 하나를 실행하세요: \(commands)"
    }
    package func seatsOwedSoleAdvice(_ command: String) -> String {
        "다시 설정하려면 다음을 실행하세요: `\(command)`"
    }
    package func seatsGoOnAdvice(_ command: String) -> String {
        "이어서 실행하려면 다음을 실행하세요: `\(command)`"
    }
    package func seatsOwedNow(_ name: String, owed: String) -> String {
        "\(name): 이전의 수량 변경으로 약정 종료 시점에 예약되어 있던 사항이 삭제되었습니다(\(owed)). 이번에 다시 설정합니다."
    }
}
