/// What keeps an act from the wrong target: look-alikes, the hold before it is sent, read-only.
package enum SafetyWords: Phrase {
    case mistakenFor, alsoHeld, looking, notLooked
    case held, heldMany, takenBack, heldOff, heldChanged, heldGone, heldOffNow
    case lockedByProfile, lockedByOption, lockedByStore, locked, unlocked, unlockTitle, unlockText,
        unlockKeys

    package var texts: Texts {
        switch self {
        case .mistakenFor:
            Texts(
                "Easily mistaken for: %1 (%2, %3): %4", "혼동하기 쉬운 고객: %1(%2, %3): %4",
                "紛らわしい顧客: %1 (%2、%3): %4")
        case .alsoHeld:
            Texts(
                "The customer also holds: %1 (%2, %3): %4", "같은 고객의 비슷한 항목: %1(%2, %3): %4",
                "同じ顧客の紛らわしい項目: %1 (%2、%3): %4")
        case .looking:
            Texts(
                "Looking for names that are easily mistaken…", "혼동하기 쉬운 이름을 찾는 중…",
                "紛らわしい名前を確認しています…")
        case .notLooked:
            Texts(
                "Names that are easily mistaken could not be looked for: check it with care.",
                "혼동하기 쉬운 이름을 찾지 못했습니다. 대상을 주의해서 확인하세요.",
                "紛らわしい名前を確認できませんでした。対象をよく確認してください。")
        case .held:
            Texts(
                "Suspending %2 in %1 s: u or Esc takes it back.",
                "%1초 후 일시 중단: %2. u 또는 Esc로 철회합니다.",
                "%1 秒後に一時停止します: %2。u か Esc で撤回できます。")
        case .heldMany:
            Texts(
                "Suspending %2 subscriptions in %1 s: u or Esc takes it back.",
                "%1초 후 구독 %2개를 일시 중단합니다. u 또는 Esc로 철회합니다.",
                "%1 秒後にサブスクリプション %2 件を一時停止します。u か Esc で撤回できます。")
        case .takenBack:
            Texts(
                "Taken back: nothing was sent.", "철회했습니다. 아무것도 보내지 않았습니다.",
                "撤回しました。何も送信していません。")
        case .heldOff:
            Texts(
                "First the suspension that is held: u or Esc takes it back, or wait.",
                "먼저 대기 중인 일시 중단을 u 또는 Esc로 철회하거나 기다리세요.",
                "先に待機中の一時停止を u か Esc で撤回するか、お待ちください。")
        case .heldChanged:
            Texts(
                "Nothing was sent: %1 is not as it was when you confirmed.",
                "아무것도 보내지 않았습니다. 확인한 후 변경됨: %1",
                "何も送信していません。確認後に変わりました: %1")
        case .heldGone:
            Texts(
                "Nothing was sent: %1 is not a customer any more.",
                "아무것도 보내지 않았습니다. 더 이상 고객이 아닙니다: %1",
                "何も送信していません。%1 はもう顧客ではありません。")
        case .heldOffNow:
            Texts(
                "Nothing was sent. %1", "아무것도 보내지 않았습니다. %1", "何も送信していません。%1")
        case .lockedByProfile:
            Texts(
                "The profile is read-only; another profile can change something.",
                "프로필이 읽기 전용입니다. 변경하려면 다른 프로필을 사용하세요.",
                "プロファイルが読み取り専用です。変更するには別のプロファイルを使ってください。")
        case .lockedByOption:
            Texts(
                "The deck was started with --readonly.", "--readonly로 시작했습니다.",
                "--readonly で起動しています。")
        case .lockedByStore:
            Texts(
                "The store's file or its folder cannot be written.",
                "저장소 파일이나 폴더에 쓸 수 없습니다.", "ストアのファイルまたはフォルダーに書き込めません。")
        case .locked:
            Texts(
                "Read-only: nothing can be changed until O allows it again.",
                "읽기 전용입니다. O로 다시 허용할 때까지 변경할 수 없습니다.",
                "読み取り専用です。O で再び許可するまで変更できません。")
        case .unlocked:
            Texts(
                "Changes are allowed again.", "다시 변경할 수 있습니다.", "再び変更できます。")
        case .unlockTitle: Texts("Allow changes again?", "변경을 다시 허용할까요?", "変更を再び許可しますか?")
        case .unlockText:
            Texts(
                "The deck is read-only since O was pressed. After that its keys act again.",
                "O를 눌러 읽기 전용이 된 상태입니다. 허용하면 키가 다시 작동합니다.",
                "O で読み取り専用にした状態です。許可するとキーが再び働きます。")
        case .unlockKeys:
            Texts("y allow · n, Esc no", "y 허용 · n, Esc 아니요", "y 許可 · n, Esc いいえ")
        }
    }
}
