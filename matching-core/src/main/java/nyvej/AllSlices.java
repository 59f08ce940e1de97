package nyvej;

import java.util.List;
import nyvej.match.accept.AcceptMatchSlice;
import nyvej.match.approve.ApproveMatchSlice;
import nyvej.match.decline.DeclineMatchSlice;
import nyvej.match.end.EndMatchSlice;
import nyvej.match.expire.ExpireMatchSlice;
import nyvej.match.withdraw.WithdrawMatchSlice;
import nyvej.need.correct.CorrectNeedSlice;
import nyvej.need.exclude.StateExclusionsSlice;
import nyvej.need.record.RecordNeedSlice;
import nyvej.need.withdraw.WithdrawNeedSlice;
import nyvej.pledge.confirm.ConfirmPledgeSlice;
import nyvej.pledge.decline.DeclinePledgeSlice;
import nyvej.pledge.make.MakePledgeSlice;
import nyvej.pledge.takeback.TakeBackPledgeSlice;
import nyvej.slice.Slice;
import nyvej.volunteer.availability.StateAvailabilitySlice;
import nyvej.volunteer.avoid.StateAvoidedAreasSlice;
import nyvej.volunteer.away.StateDaysAwaySlice;
import nyvej.volunteer.clear.RecordClearanceSlice;
import nyvej.volunteer.conflict.StateConflictSlice;
import nyvej.volunteer.leave.LeaveBranchSlice;
import nyvej.volunteer.pause.PauseVolunteerSlice;
import nyvej.volunteer.register.RegisterVolunteerSlice;
import nyvej.volunteer.reinstate.ReinstateVolunteerSlice;
import nyvej.volunteer.rejoin.RejoinBranchSlice;
import nyvej.volunteer.resume.ResumeVolunteerSlice;
import nyvej.volunteer.suspend.SuspendVolunteerSlice;

/** Everything that can be decided in Nyvej, in one list. */
public final class AllSlices {
  /** One slice per intention. */
  public static final List<Slice<?, ?>> LIST = List.of(
      new RecordNeedSlice(),
      new CorrectNeedSlice(),
      new StateExclusionsSlice(),
      new WithdrawNeedSlice(),
      new RegisterVolunteerSlice(),
      new StateAvailabilitySlice(),
      new StateDaysAwaySlice(),
      new StateAvoidedAreasSlice(),
      new PauseVolunteerSlice(),
      new ResumeVolunteerSlice(),
      new SuspendVolunteerSlice(),
      new ReinstateVolunteerSlice(),
      new LeaveBranchSlice(),
      new RejoinBranchSlice(),
      new StateConflictSlice(),
      new RecordClearanceSlice(),
      new ApproveMatchSlice(),
      new AcceptMatchSlice(),
      new DeclineMatchSlice(),
      new WithdrawMatchSlice(),
      new ExpireMatchSlice(),
      new EndMatchSlice(),
      new MakePledgeSlice(),
      new ConfirmPledgeSlice(),
      new DeclinePledgeSlice(),
      new TakeBackPledgeSlice());

  private AllSlices() {}
}
