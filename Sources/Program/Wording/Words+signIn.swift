import Deck
import Foundation
import PartnerCenterAPI

extension Words {
    /// Why nobody is signed in now, and what to do.
    func signInError(_ error: SignInError) -> String {
        switch error {
        case .declined:
            say(
                Texts(
                    "The sign-in was declined in the browser. Nothing was kept. Run `partnerdeck sign-in` again when it is meant.",
                    "브라우저에서 로그인이 거부되었습니다. 아무것도 저장하지 않았습니다. 필요하면 `partnerdeck sign-in`을 다시 실행하세요.",
                    "ブラウザーでサインインが拒否されました。何も保存していません。必要なら `partnerdeck sign-in` をもう一度実行してください。"))
        case .codeExpired:
            say(
                Texts(
                    "The code was not entered in time. Run `partnerdeck sign-in` again for a new one.",
                    "제한 시간 안에 코드가 입력되지 않았습니다. `partnerdeck sign-in`을 다시 실행해 새 코드를 받으세요.",
                    "時間内にコードが入力されませんでした。`partnerdeck sign-in` をもう一度実行して新しいコードを取得してください。"))
        case .codeUnknown:
            say(
                Texts(
                    "The authority does not know the code any more. Run `partnerdeck sign-in` again for a new one.",
                    "인증 기관이 코드를 더 이상 인식하지 않습니다. `partnerdeck sign-in`을 다시 실행해 새 코드를 받으세요.",
                    "コードが認証機関で無効になりました。`partnerdeck sign-in` をもう一度実行して新しいコードを取得してください。"))
        case .notFinished:
            say(
                Texts(
                    "Nobody finished the sign-in in the browser in time. Run `partnerdeck sign-in` again: with `--browser` it opens a new page, without it shows a code for any device.",
                    "제한 시간 안에 브라우저에서 로그인이 완료되지 않았습니다. `partnerdeck sign-in`을 다시 실행하세요. `--browser`를 지정하면 새 페이지를 열고, 지정하지 않으면 다른 기기에서도 쓸 수 있는 코드를 표시합니다.",
                    "時間内にブラウザーでのサインインが完了しませんでした。`partnerdeck sign-in` をもう一度実行してください。`--browser` を付けると新しいページを開き、付けなければ任意のデバイスで使えるコードを表示します。"
                ))
        case .cancelled: self(AnswerWords.nothingDone)
        case .refused(let refusal): self.refusal(refusal)
        }
    }

    /// Why the kept tokens cannot be used, and what to do.
    func tokenFileError(_ error: TokenFileError) -> String {
        switch error {
        case .openToOthers(let path):
            say(
                Texts(
                    "Others can read %1, so it is not used: what stood open may have been taken. Run `chmod go-rwx` on it, then `partnerdeck sign-out` and `partnerdeck sign-in` again.",
                    "다른 사용자가 %1을(를) 읽을 수 있어 사용하지 않습니다. 이미 유출되었을 수 있습니다. `chmod go-rwx`를 적용한 뒤 `partnerdeck sign-out`과 `partnerdeck sign-in`을 다시 실행하세요.",
                    "%1 は他のユーザーが読み取れるため使用しません。すでに漏えいしたおそれがあります。`chmod go-rwx` を適用し、`partnerdeck sign-out` と `partnerdeck sign-in` をもう一度実行してください。"
                ), path)
        case .belongsToAnother(let path):
            say(
                Texts(
                    "%1 belongs to another user, so it is not used.",
                    "%1의 소유자가 다른 사용자이므로 사용하지 않습니다.", "%1 は別のユーザーのものなので使用しません。"), path)
        case .malformed(let path):
            say(
                Texts(
                    "%1 holds no tokens that could be read. Run `partnerdeck sign-in` again.",
                    "%1에서 토큰을 읽을 수 없습니다. `partnerdeck sign-in`을 다시 실행하세요.",
                    "%1 からトークンを読み取れません。`partnerdeck sign-in` をもう一度実行してください。"), path)
        case .failed(let path, let number):
            say(Texts("%1: %2", "%1: %2", "%1: %2"), path, reason(errno: number, reading: true))
        }
    }
}
